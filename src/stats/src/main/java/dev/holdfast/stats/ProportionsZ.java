package dev.holdfast.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The two-sided z test of two proportions with pooled variance, as Evidently applies it to categories: the first category (in the order of
/// code points) against all others. p = 1 when both windows hold the same single value.
public record ProportionsZ() {
    public TestResult between(CategoryTable table) {
        if (table.size() == 1) return new TestResult(0, 1);
        double n = table.referenceTotal();
        double m = table.currentTotal();
        double p = (n - table.reference[0]) / n;
        double q = (m - table.current[0]) / m;
        double pooled = (p * n + q * m) / (n + m);
        double z = (p - q) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
        return new TestResult(z, twoSided(z));
    }

    /// Evidently computes 2 (1 − cdf), which cannot fall below rounding noise; so does this.
    private static double twoSided(double z) {
        return 2 * (1 - NormalDistribution.of(0, 1).cumulativeProbability(Math.abs(z)));
    }
}
