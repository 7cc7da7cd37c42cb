package dev.holdfast.stats;

/// Whether two models that answered the same rows are right equally often (McNemar, 1947). Only rows count where one is right and the other
/// wrong: of these, half should favour either.
public record McNemar() {
    private static final int EXACT_UP_TO = 25;

    /// The exact binomial test for up to 25 such rows, else chi-square with continuity correction. The statistic is the lesser count, or
    /// chi-square. Without such rows p is 1.
    ///
    /// @param onlyFirst rows where only the first is right
    /// @param onlySecond rows where only the second is right
    public TestResult between(long onlyFirst, long onlySecond) {
        if (onlyFirst < 0 || onlySecond < 0)
            throw new IllegalArgumentException("counts cannot be negative");
        long rows = onlyFirst + onlySecond;
        long fewer = Math.min(onlyFirst, onlySecond);
        if (rows <= EXACT_UP_TO) return new TestResult(fewer, exact((int) fewer, (int) rows));
        double apart = Math.max(0, Math.abs(onlyFirst - onlySecond) - 1);
        double statistic = apart * apart / rows;
        return new TestResult(statistic, ChiSquareFit.survival(statistic, 1));
    }

    private static double exact(int fewer, int rows) {
        double term = Math.pow(0.5, rows);
        double tail = 0;
        for (int i = 0; i <= fewer; i++) {
            tail += term;
            term = term * (rows - i) / (i + 1);
        }
        return Math.min(1, 2 * tail);
    }
}
