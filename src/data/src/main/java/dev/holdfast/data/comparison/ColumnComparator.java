package dev.holdfast.data.comparison;

import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.stats.Bootstrap;
import dev.holdfast.stats.ShareDifference;
import dev.holdfast.stats.ShiftEstimate;

/// Compares one column in two windows: how far it moved and with which band, the usual statistics, missing cells, unseen categories, and
/// what a figure needs. Holds no state; columns may be compared in parallel.
///
/// @param figures whether what a figure needs is wanted too
public record ColumnComparator(CheckSettings settings, boolean figures) {
    public ColumnComparator(CheckSettings settings) {
        this(settings, true);
    }

    /// For many windows, of which numbers are wanted and no figures.
    public static ColumnComparator withoutFigures(CheckSettings settings) {
        return new ColumnComparator(settings, false);
    }

    public ColumnComparison numbers(Column column, NumericColumn reference, NumericColumn current) {
        return new NumericComparison(this, column, reference, current).result();
    }

    /// One entry per row; NaN is missing, infinities are left out. The arrays are not changed.
    public ColumnComparison numbers(Column column, double[] reference, double[] current) {
        return numbers(column, NumericColumn.of(reference), NumericColumn.of(current));
    }

    /// From counts, of a column whose values stay where they are; what needs every value is not applicable.
    public ColumnComparison counted(Column column, CountedNumbers numbers) {
        return new CountedComparison(this, column, numbers).result();
    }

    public ColumnComparison categories(
            Column column, CategoryColumn reference, CategoryColumn current) {
        return new CategoryComparison(this, column, reference, current).result();
    }

    double numericMargin(Column column) {
        return settings.margins().getOrDefault(column.name(), settings.numericMargin());
    }

    double categoryMargin(Column column) {
        return settings.margins().getOrDefault(column.name(), settings.categoryMargin());
    }

    /// Each column has its own random numbers, and always the same.
    Bootstrap bootstrap(Column column) {
        long seed = settings.seed() * 0x9E3779B97F4A7C15L + column.name().hashCode();
        return new Bootstrap(settings.resamples(), settings.confidence(), seed);
    }

    /// How much the share of missing cells changed; its margin is that of shares.
    Effect missing(long missingBefore, long rowsBefore, long missingNow, long rowsNow) {
        double margin = settings.categoryMargin();
        if (rowsBefore == 0 || rowsNow == 0)
            return new Effect(
                    "missing_share",
                    "share",
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    margin,
                    Double.NaN);
        ShiftEstimate shift =
                new ShareDifference(settings.confidence())
                        .between(missingBefore, rowsBefore, missingNow, rowsNow, margin);
        double signed = (double) missingNow / rowsNow - (double) missingBefore / rowsBefore;
        return new Effect(
                "missing_share", "share", shift.value(), shift.low(), shift.high(), margin, signed);
    }
}
