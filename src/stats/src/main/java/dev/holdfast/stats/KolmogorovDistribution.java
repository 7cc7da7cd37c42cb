package dev.holdfast.stats;

/// The distribution of the two-sided one-sample Kolmogorov–Smirnov statistic for n values, by the choice of methods of Simard and
/// L'Ecuyer, "Computing the two-sided Kolmogorov–Smirnov distribution" (2011).
final class KolmogorovDistribution {
    private static final int SMALL = 140;
    private static final int LARGE = 100_000;

    private KolmogorovDistribution() {}

    /// The probability of a statistic of at least `x`.
    static double survival(int n, double x) {
        if (x >= 1) return 0;
        double t = n * x;
        if (t <= 0.5) return 1;
        if (t <= 1) return Math.clamp(1 - shareOfPermutations(n, t), 0, 1);
        if (t >= n - 1) return 2 * Math.pow(1 - x, n);
        double scaled = t * x;
        if (scaled >= 370) return 0;
        if (x >= 0.5 || scaled >= (n <= SMALL ? 4 : 2.2))
            return Math.clamp(2 * SmirnovTail.probability(n, x), 0, 1);
        boolean byMatrix = n <= SMALL || n <= LARGE && n * Math.pow(x, 1.5) <= 1.4;
        double below = byMatrix ? DurbinMatrix.probability(n, x) : PelzGood.probability(n, x);
        return Math.clamp(1 - below, 0, 1);
    }

    /// Ruben and Gambino: n! ((2t - 1) / n)^n.
    private static double shareOfPermutations(int n, double t) {
        double product = 1;
        for (int i = 1; i <= n; i++) product *= (double) i / n * (2 * t - 1);
        return product;
    }
}
