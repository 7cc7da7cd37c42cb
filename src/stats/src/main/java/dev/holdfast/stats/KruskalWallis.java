package dev.holdfast.stats;

/// The Kruskal–Wallis test of two windows: the chi-square statistic of their rank sums, corrected for ties. The p-value is NaN when all values are equal.
public record KruskalWallis() {
    public TestResult between(SortedSample reference, SortedSample current) {
        var ranks = new Ranks(reference, current);
        double n = reference.size();
        double m = current.size();
        double all = n + m;
        double squares =
                ranks.referenceSum() * ranks.referenceSum() / n
                        + ranks.currentSum() * ranks.currentSum() / m;
        double h = 12 / (all * (all + 1)) * squares - 3 * (all + 1);
        h /= 1 - ranks.ties / (all * all * all - all);
        return new TestResult(
                h, Double.isInfinite(h) ? Double.NaN : ChiSquareFit.survival(Math.max(0, h), 1));
    }
}
