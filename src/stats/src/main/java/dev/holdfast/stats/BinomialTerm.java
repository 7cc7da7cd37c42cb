package dev.holdfast.stats;

/// The logarithm of a binomial probability without cancellation between large factorials, after Loader, "Fast and accurate computation of
/// binomial probabilities" (2000).
final class BinomialTerm {
    private static final double[] STIRLING_ERROR = stirlingErrors();

    private BinomialTerm() {}

    static double log(int n, int k, double p) {
        if (k == 0) return n * Math.log1p(-p);
        if (k == n) return n * Math.log(p);
        double error = stirlingError(n) - stirlingError(k) - stirlingError(n - k);
        double distance = deviance(k, n * p) + deviance(n - k, n * (1 - p));
        return error - distance + 0.5 * Math.log(n / (2 * Math.PI * k * (double) (n - k)));
    }

    /// x ln(x / m) + m - x, by its series where both are close.
    private static double deviance(double x, double m) {
        if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
        double v = (x - m) / (x + m);
        double sum = (x - m) * v;
        double term = 2 * x * v;
        for (int j = 1; ; j++) {
            term *= v * v;
            double next = sum + term / (2 * j + 1);
            if (next == sum) return sum;
            sum = next;
        }
    }

    /// ln n! minus Stirling's formula for it.
    private static double stirlingError(int n) {
        if (n < STIRLING_ERROR.length) return STIRLING_ERROR[n];
        double square = (double) n * n;
        return (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - 1 / 1680.0 / square) / square) / square) / n;
    }

    private static double[] stirlingErrors() {
        var errors = new double[32];
        double logFactorial = 0;
        for (int n = 1; n < errors.length; n++) {
            logFactorial += Math.log(n);
            errors[n] = logFactorial - (0.5 * Math.log(2 * Math.PI * n) + n * Math.log(n) - n);
        }
        return errors;
    }
}
