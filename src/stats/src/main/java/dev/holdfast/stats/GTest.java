package dev.holdfast.stats;

/// Evidently's G test: the current counts against the reference's plain counts, which only fit when both windows have the same number
/// of rows. An unseen category makes it infinite. `ChiSquareContingency` by log-likelihood has neither limit.
public record GTest() {
    /// @throws IllegalArgumentException when the windows differ in size
    public ChiSquareResult between(CategoryTable table) {
        if (table.referenceTotal() != table.currentTotal())
            throw new IllegalArgumentException("the G test of counts needs windows of equal size");
        double statistic = 0;
        for (int i = 0; i < table.size(); i++)
            if (table.current[i] > 0)
                statistic +=
                        2
                                * table.current[i]
                                * Math.log((double) table.current[i] / table.reference[i]);
        return new ChiSquareResult(
                statistic, ChiSquareFit.survival(statistic, table.size() - 1), table.size() - 1);
    }
}
