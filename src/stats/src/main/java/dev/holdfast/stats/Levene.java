package dev.holdfast.stats;

import org.apache.commons.statistics.distribution.FDistribution;

/// Levene's test of equal spread, around medians (Brown and Forsythe).
public record Levene() {
    public TestResult between(SortedSample reference, SortedSample current) {
        double n = reference.size();
        double m = current.size();
        double[] left = distances(reference);
        double[] right = distances(current);
        double p = Shares.sum(left) / n;
        double q = Shares.sum(right) / m;
        double mean = (n * p + m * q) / (n + m);
        double between = n * (p - mean) * (p - mean) + m * (q - mean) * (q - mean);
        double statistic = (n + m - 2) * between / (squares(left, p) + squares(right, q));
        if (Double.isNaN(statistic)) return new TestResult(statistic, Double.NaN);
        if (Double.isInfinite(statistic)) return new TestResult(statistic, 0);
        return new TestResult(
                statistic, FDistribution.of(1, n + m - 2).survivalProbability(statistic));
    }

    private static double[] distances(SortedSample sample) {
        int half = sample.size() / 2;
        double median =
                sample.size() % 2 == 1
                        ? sample.at(half)
                        : (sample.at(half - 1) + sample.at(half)) / 2;
        var distances = new double[sample.size()];
        for (int i = 0; i < distances.length; i++) distances[i] = Math.abs(sample.at(i) - median);
        return distances;
    }

    private static double squares(double[] values, double mean) {
        double sum = 0;
        for (double value : values) sum += (value - mean) * (value - mean);
        return sum;
    }
}
