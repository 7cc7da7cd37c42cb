package dev.holdfast.data.profile;

/// Pearson's correlation over the rows where both values are there; NaN without spread. Means, squares and products run along
/// (Welford, 1962), in the order in which pandas 2.3 adds, so that the last bit agrees. That matters where a column's spread is lost in
/// rounding: there the figure is noise, and any other order gives another.
final class Pearson {
    private Pearson() {}

    /// @param x the later of the two columns, NaN where missing
    /// @param y the earlier one, of the same length
    static double of(double[] x, double[] y) {
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
        double divisor = Math.sqrt(squaresX * squaresY);
        if (n == 0 || divisor == 0) return Double.NaN;
        double r = products / divisor;
        return r > 1 ? 1 : r < -1 ? -1 : r;
    }
}
