package dev.holdfast.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/// The two-sided t test of equal means; with pooled variance (Student) or without (Welch). NaN when both windows are constant and equal.
public record StudentT(boolean pooled) {
    public static StudentT withDefaults() {
        return new StudentT(true);
    }

    public TestResult between(SortedSample reference, SortedSample current) {
        double n = reference.size();
        double m = current.size();
        double v = reference.variance(1);
        double w = current.variance(1);
        double freedom = n + m - 2;
        double error = Math.sqrt(((n - 1) * v + (m - 1) * w) / freedom * (1 / n + 1 / m));
        if (!pooled) {
            WelchError welch = WelchError.of(reference, current);
            error = welch.error();
            freedom = welch.freedom();
        }
        double t = (reference.mean() - current.mean()) / error;
        return new TestResult(t, twoSided(t, freedom));
    }

    static double twoSided(double t, double freedom) {
        if (Double.isNaN(t) || Double.isNaN(freedom)) return Double.NaN;
        if (Double.isInfinite(t)) return 0;
        return Math.min(1, 2 * TDistribution.of(freedom).survivalProbability(Math.abs(t)));
    }
}
