package dev.holdfast.stats;

import org.apache.commons.statistics.inference.FisherExactTest;

/// Fisher's exact two-sided test of a 2 × 2 table. The statistic is the odds ratio of the first category, reference to current.
public record FisherExact() {
    /// With one category nothing can differ: p = 1.
    ///
    /// @throws IllegalArgumentException when there are more than two
    public TestResult between(CategoryTable table) {
        if (table.size() == 1) return new TestResult(Double.NaN, 1);
        if (table.size() != 2)
            throw new IllegalArgumentException(
                    table.size() + " categories: Fisher's test needs two");
        double a = table.reference[0];
        double b = table.reference[1];
        double c = table.current[0];
        double d = table.current[1];
        int[][] cells = {{(int) a, (int) b}, {(int) c, (int) d}};
        return new TestResult(
                a * d / (b * c), FisherExactTest.withDefaults().test(cells).getPValue());
    }
}
