package dev.holdfast.stats;

/// The Brunner–Munzel test: do values of both windows exceed each other equally often, whatever their spread? Two-sided, by the t distribution.
public record BrunnerMunzel() {
    public TestResult between(SortedSample reference, SortedSample current) {
        var ranks = new Ranks(reference, current);
        double n = reference.size();
        double m = current.size();
        double left = n * placementVariance(ranks.reference, Ranks.within(reference));
        double right = m * placementVariance(ranks.current, Ranks.within(current));
        double apart = ranks.currentSum() / m - ranks.referenceSum() / n;
        double statistic = n * m * apart / ((n + m) * Math.sqrt(left + right));
        double freedom =
                (left + right) * (left + right) / (left * left / (n - 1) + right * right / (m - 1));
        return new TestResult(statistic, StudentT.twoSided(statistic, freedom));
    }

    private static double placementVariance(double[] common, double[] own) {
        double mean = 0;
        for (int i = 0; i < own.length; i++) mean += common[i] - own[i];
        mean /= own.length;
        double sum = 0;
        for (int i = 0; i < own.length; i++) {
            double off = common[i] - own[i] - mean;
            sum += off * off;
        }
        return sum / (own.length - 1);
    }
}
