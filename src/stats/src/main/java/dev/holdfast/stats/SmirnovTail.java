package dev.holdfast.stats;

/// The tail of the one-sided one-sample statistic (Birnbaum and Tingey, 1951): the sum over j of
/// x C(n, j) (x + j/n)^(j-1) (1 - x - j/n)^(n-j).
final class SmirnovTail {
    /// Terms this far below the greatest, in natural logarithms, change nothing.
    private static final double NEGLIGIBLE = 45;

    private static final int TERMS = 10_000;

    private SmirnovTail() {}

    static double probability(int n, double x) {
        int last = (int) Math.floor(n * (1 - x));
        // For many values the terms are a smooth hump far from both ends: every k-th of them, times
        // k, has the same sum.
        int stride = Math.max(1, n / TERMS);
        int peak = last / 2;
        double scale = logTerm(n, peak, x);
        double sum = 0;
        for (int j = peak; j <= last; j += stride) {
            double term = logTerm(n, j, x) - scale;
            sum += Math.exp(term);
            if (term < -NEGLIGIBLE) break;
        }
        for (int j = peak - stride; j >= 0; j -= stride) {
            double term = logTerm(n, j, x) - scale;
            sum += Math.exp(term);
            if (term < -NEGLIGIBLE) break;
        }
        return Math.exp(scale) * sum * stride;
    }

    private static double logTerm(int n, int j, double x) {
        double p = x + (double) j / n;
        if (p >= 1) return Double.NEGATIVE_INFINITY;
        return Math.log(x) - Math.log(p) + BinomialTerm.log(n, j, p);
    }
}
