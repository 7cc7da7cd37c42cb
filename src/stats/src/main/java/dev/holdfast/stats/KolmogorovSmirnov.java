package dev.holdfast.stats;

/// The two-sample, two-sided Kolmogorov–Smirnov test: the statistic is the greatest distance between both empirical distribution
/// functions. The p-value is exact (counted lattice paths) or from the one-sample distribution at `n m / (n + m)` rounded to even.
public record KolmogorovSmirnov(Method method) {
    /// AUTO is exact while the larger sample has at most 10,000 values, as in SciPy.
    public enum Method {
        AUTO,
        EXACT,
        ASYMPTOTIC
    }

    private static final int EXACT_UP_TO = 10_000;

    public static KolmogorovSmirnov withDefaults() {
        return new KolmogorovSmirnov(Method.AUTO);
    }

    /// @throws IllegalArgumentException when a sample is empty
    public TestResult between(SortedSample reference, SortedSample current) {
        return between(SamplePair.of(reference, current));
    }

    public TestResult between(SamplePair pair) {
        int n = pair.reference.size();
        int m = pair.current.size();
        double statistic = pair.greatestGap;
        long divisor = greatestCommonDivisor(n, m);
        if (!exact(n, m, divisor))
            return new TestResult(
                    statistic, KolmogorovDistribution.survival(effective(n, m), statistic));
        double multiple = (double) (n / divisor) * m;
        long steps = Math.round(statistic * multiple);
        double p = steps == 0 ? 1 : SmirnovPaths.shareOutside(n, m, steps);
        return new TestResult(steps / multiple, Math.clamp(p, 0, 1));
    }

    private boolean exact(int n, int m, long divisor) {
        return switch (method) {
            case AUTO -> Math.max(n, m) <= EXACT_UP_TO;
            case EXACT -> n / divisor < (double) Integer.MAX_VALUE / (m / divisor);
            case ASYMPTOTIC -> false;
        };
    }

    private static int effective(int n, int m) {
        return (int) Math.rint((double) n * m / ((double) n + m));
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
