package dev.holdfast.catalog.data;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What is in a column. `missing` counts empty cells, `infinite` plus and minus infinity; moments and
/// quantiles are of the finite values. `quantiles` maps "0.05", "0.25", "0.5"… to values. Numbers are null where a
/// column has none. `earliest` and `latest` are ISO text for dates.
public record ColumnProfile(
        Column column,
        long rows,
        long missing,
        long infinite,
        long distinct,
        @Nullable Double minimum,
        @Nullable Double maximum,
        @Nullable Double mean,
        @Nullable Double standardDeviation,
        @Nullable Double skewness,
        @Nullable Double kurtosis,
        Map<String, Double> quantiles,
        List<ValueCount> top,
        @Nullable Histogram histogram,
        @Nullable String earliest,
        @Nullable String latest) {
    public ColumnProfile {
        quantiles = Map.copyOf(quantiles);
        top = List.copyOf(top);
    }

    /// Nothing but counts.
    public static ColumnProfile counted(Column column, long rows, long missing, long distinct) {
        return new ColumnProfile(
                column, rows, missing, 0, distinct, null, null, null, null, null, null, Map.of(),
                List.of(), null, null, null);
    }

    /// The same figures for a column whose type or role was settled later.
    public ColumnProfile as(Column settled) {
        return new ColumnProfile(
                settled,
                rows,
                missing,
                infinite,
                distinct,
                minimum,
                maximum,
                mean,
                standardDeviation,
                skewness,
                kurtosis,
                quantiles,
                top,
                histogram,
                earliest,
                latest);
    }

    /// The share of cells that are missing, 0 to 1.
    public double missingShare() {
        return rows == 0 ? 0 : (double) missing / rows;
    }
}
