package dev.holdfast.report.figure;

/// Slopes of a curve that overshoots none of its points.
final class MonotoneCurve {
    private MonotoneCurve() {}

    /// Harmonic means of neighbouring slopes, 0 at turning points.
    static double[] slopes(double[] x, double[] y) {
        int n = x.length;
        double[] rise = new double[n - 1];
        for (int i = 0; i < n - 1; i++)
            rise[i] = x[i + 1] > x[i] ? (y[i + 1] - y[i]) / (x[i + 1] - x[i]) : 0;
        double[] slopes = new double[n];
        for (int i = 1; i < n - 1; i++)
            slopes[i] =
                    rise[i - 1] * rise[i] <= 0
                            ? 0
                            : 2 * rise[i - 1] * rise[i] / (rise[i - 1] + rise[i]);
        return slopes;
    }
}
