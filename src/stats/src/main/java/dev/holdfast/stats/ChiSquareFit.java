package dev.holdfast.stats;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// Pearson's goodness of fit of the current counts to the reference's shares, as Evidently tests categories. It takes the reference for
/// exact truth: one row of an unseen category has expectation 0 and gives p = 0. `ChiSquareContingency` does not.
public record ChiSquareFit() {
    public ChiSquareResult between(CategoryTable table) {
        double factor = (double) table.currentTotal() / table.referenceTotal();
        double statistic = 0;
        for (int i = 0; i < table.size(); i++) {
            double expected = table.reference[i] * factor;
            double difference = table.current[i] - expected;
            statistic += difference * difference / expected;
        }
        return new ChiSquareResult(
                statistic, survival(statistic, table.size() - 1), table.size() - 1);
    }

    static double survival(double statistic, int degreesOfFreedom) {
        if (degreesOfFreedom == 0 || Double.isNaN(statistic)) return Double.NaN;
        if (statistic == Double.POSITIVE_INFINITY) return 0;
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
    }
}
