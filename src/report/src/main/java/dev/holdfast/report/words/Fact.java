package dev.holdfast.report.words;

/// What is told of a column's values in a window, by the names the catalog keeps it under, as the field calls it.
public enum Fact {
    MEAN("mean", "Mean"),
    STANDARD_DEVIATION("sd", "Standard deviation"),
    MINIMUM("min", "Minimum"),
    P05("p05", "5th percentile"),
    P25("p25", "25th percentile"),
    MEDIAN("median", "Median"),
    P75("p75", "75th percentile"),
    P95("p95", "95th percentile"),
    MAXIMUM("max", "Maximum"),
    DISTINCT("distinct", "Distinct values"),
    USED("used", "Values compared"),
    INFINITE("infinite", "Infinite values");

    private final String key;
    private final String title;

    Fact(String key, String title) {
        this.key = key;
        this.title = title;
    }

    public String key() {
        return key;
    }

    public String title() {
        return title;
    }
}
