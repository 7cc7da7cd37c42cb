package dev.holdfast.stats;

/// The chi-square test of a 2 × k table: do both windows have the same shares? Statistic by Pearson or by log-likelihood (the G test);
/// Yates' correction applies with one degree of freedom only. A table of one category has statistic 0 and p = 1.
public record ChiSquareContingency(Statistic by, boolean yates) {
    /// Which sum over observed and expected counts.
    public enum Statistic {
        PEARSON,
        LOG_LIKELIHOOD
    }

    public static ChiSquareContingency withDefaults() {
        return new ChiSquareContingency(Statistic.PEARSON, false);
    }

    public ChiSquareResult between(CategoryTable table) {
        int freedom = table.size() - 1;
        if (freedom == 0) return new ChiSquareResult(0, 1, 0);
        double n = table.referenceTotal();
        double m = table.currentTotal();
        double statistic = 0;
        for (int i = 0; i < table.size(); i++) {
            double both = (double) table.reference[i] + table.current[i];
            statistic += cell(table.reference[i], both * n / (n + m), freedom);
            statistic += cell(table.current[i], both * m / (n + m), freedom);
        }
        return new ChiSquareResult(statistic, ChiSquareFit.survival(statistic, freedom), freedom);
    }

    private double cell(double observed, double expected, int freedom) {
        double corrected = observed;
        if (yates && freedom == 1) {
            double difference = expected - observed;
            corrected += Math.min(0.5, Math.abs(difference)) * Math.signum(difference);
        }
        return switch (by) {
            case PEARSON -> (corrected - expected) * (corrected - expected) / expected;
            case LOG_LIKELIHOOD ->
                    corrected == 0 ? 0 : 2 * corrected * Math.log(corrected / expected);
        };
    }
}
