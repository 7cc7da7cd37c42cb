package dev.holdfast.stats;

/// The limiting distribution of the Cramér–von Mises statistic by the series of Csörgő and Faraway, "The exact and asymptotic distributions of
/// Cramér–von Mises statistics" (1996), cut where SciPy cuts it, so that far tails agree.
final class CramerDistribution {
    private static final double SMALLEST_TERM = 1e-7;

    private CramerDistribution() {}

    static double probability(double x) {
        double sum = 0;
        double ratio = Math.sqrt(Math.PI); // Γ(k + 1/2) / Γ(k + 1)
        for (int k = 0; ; k++) {
            double y = 4.0 * k + 1;
            double q = y * y / (16 * x);
            double u = ratio / (Math.pow(Math.PI, 1.5) * Math.sqrt(x));
            double term = u * Math.sqrt(y) * scaledBessel(q) * Math.exp(-2 * q);
            sum += term;
            if (term < SMALLEST_TERM) return sum;
            ratio *= (k + 0.5) / (k + 1);
        }
    }

    /// e^q K_¼(q) = ∫ exp(−q (cosh t − 1)) cosh(t / 4) dt over t ≥ 0, by the trapezoidal rule, which converges faster than any power here.
    private static double scaledBessel(double q) {
        double step = Math.min(0.1, 0.4 / Math.sqrt(q));
        double sum = 0.5;
        for (int i = 1; ; i++) {
            double t = i * step;
            double term = Math.exp(-q * (Math.cosh(t) - 1)) * Math.cosh(t / 4);
            sum += term;
            if (term < 1e-18 * sum) return sum * step;
        }
    }
}
