package dev.holdfast.data.profile;

import java.util.List;

/// Pearson's correlation over the rows where both values are there; NaN without spread. Means and squares run along (Welford), in the
/// order in which pandas 2.3 adds, so that the last digit agrees.
record Pearson(boolean complete) {
    /// Whether some column lacks a value decides how pandas goes about all of them.
    static Pearson over(List<double[]> columns) {
        for (double[] column : columns)
            for (double value : column) if (Double.isNaN(value)) return new Pearson(false);
        return new Pearson(true);
    }

    /// @param x the later of the two columns
    double of(double[] x, double[] y) {
        return complete ? whole(x, y) : pairwise(x, y);
    }

    private static double whole(double[] x, double[] y) {
        double[] a = spread(x);
        double[] b = spread(y);
        double products = 0;
        for (int i = 0; i < x.length; i++) products += (x[i] - a[0]) * (y[i] - b[0]);
        return ratio(x.length, a[1], b[1], products);
    }

    /// Mean, and sum of squared distances to it.
    private static double[] spread(double[] values) {
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double d = values[i] - mean;
            mean += 1.0 / (i + 1) * d;
            squares += (values[i] - mean) * d;
        }
        return new double[] {mean, squares};
    }

    private static double pairwise(double[] x, double[] y) {
        long n = 0;
        double meanX = 0;
        double meanY = 0;
        double squaresX = 0;
        double squaresY = 0;
        double products = 0;
        for (int i = 0; i < x.length; i++) {
            if (Double.isNaN(x[i]) || Double.isNaN(y[i])) continue;
            n++;
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            meanX += 1.0 / n * dx;
            meanY += 1.0 / n * dy;
            squaresX += (x[i] - meanX) * dx;
            squaresY += (y[i] - meanY) * dy;
            products += (x[i] - meanX) * dy;
        }
        return ratio(n, squaresX, squaresY, products);
    }

    private static double ratio(long n, double squaresX, double squaresY, double products) {
        double divisor = Math.sqrt(squaresX * squaresY);
        if (n == 0 || divisor == 0) return Double.NaN;
        double r = products / divisor;
        return r > 1 ? 1 : r < -1 ? -1 : r;
    }
}
