package dev.holdfast.stats;

/// The two-sample Cramér–von Mises test after Anderson, "On the distribution of the two-sample Cramér–von Mises criterion" (1962). Exact while
/// both windows have at most 20 values, unless the asymptotic distribution is asked for.
public record CramerVonMises(boolean alwaysAsymptotic) {
    private static final int EXACT_UP_TO = 20;

    public static CramerVonMises withDefaults() {
        return new CramerVonMises(false);
    }

    /// @throws IllegalArgumentException when a sample has fewer than two values
    public TestResult between(SortedSample reference, SortedSample current) {
        int n = reference.size();
        int m = current.size();
        if (Math.min(n, m) < 2)
            throw new IllegalArgumentException("Cramér–von Mises needs two values on each side");
        var ranks = new Ranks(reference, current);
        double u = n * offsets(ranks.reference) + m * offsets(ranks.current);
        double product = (double) n * m;
        double all = (double) n + m;
        double statistic = u / (product * all) - (4 * product - 1) / (6 * all);
        boolean exact = !alwaysAsymptotic && Math.max(n, m) <= EXACT_UP_TO;
        double p = exact ? CramerPaths.tail(n, m, u) : asymptotic(n, m, statistic);
        return new TestResult(statistic, p);
    }

    private static double offsets(double[] ranks) {
        double sum = 0;
        for (int i = 0; i < ranks.length; i++) sum += (ranks[i] - (i + 1)) * (ranks[i] - (i + 1));
        return sum;
    }

    private static double asymptotic(double n, double m, double statistic) {
        double product = n * m;
        double all = n + m;
        double mean = (1 + 1 / all) / 6;
        double variance =
                (all + 1)
                        * (4 * product * all - 3 * (n * n + m * m) - 2 * product)
                        / (45 * all * all * 4 * product);
        double scaled = 1.0 / 6 + (statistic - mean) / Math.sqrt(45 * variance);
        return scaled < 0.003 ? 1 : Math.max(0, 1 - CramerDistribution.probability(scaled));
    }
}
