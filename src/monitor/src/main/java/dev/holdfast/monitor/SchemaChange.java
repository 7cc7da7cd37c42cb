package dev.holdfast.monitor;

import dev.holdfast.catalog.check.Cause;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Sample;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;

import java.util.List;
import java.util.Map;

/// A column of the reference that cannot be compared, which is drift of its own: a model that was trained with it misses it.
record SchemaChange(Column column, Cause cause, String because, Cells reference, Cells current) {
    private static final double NONE = Double.NaN;

    /// How many cells a window has in the column, and how many of them are missing.
    record Cells(long rows, long missing) {
        static final Cells NONE = new Cells(0, 0);

        static Cells of(Window window, Column column) {
            return new Cells(window.rows(), window.missing(column.name()));
        }
    }

    static SchemaChange gone(Column column, Window reference) {
        return new SchemaChange(
                column,
                Cause.GONE,
                "%s is gone: the current window does not have it.".formatted(column.name()),
                Cells.of(reference, column),
                Cells.NONE);
    }

    static SchemaChange retyped(Column column, ColumnType now, Window reference, Window current) {
        return new SchemaChange(
                column,
                Cause.RETYPED,
                "%s holds %s where the reference holds %s."
                        .formatted(column.name(), content(now), content(column.type())),
                Cells.of(reference, column),
                Cells.of(current, column));
    }

    /// Whether values of both types can be set against each other: whole numbers and decimals can, numbers and text cannot.
    static boolean comparable(ColumnType one, ColumnType other) {
        return one.numeric() == other.numeric() && one.temporal() == other.temporal();
    }

    ColumnFinding finding() {
        var nothing = new Effect("", "", NONE, NONE, NONE, NONE, NONE);
        var comparison =
                new ColumnComparison(
                        column,
                        reference.rows(),
                        current.rows(),
                        reference.missing(),
                        current.missing(),
                        nothing,
                        NONE,
                        NONE,
                        nothing,
                        List.of(),
                        0,
                        Map.of(),
                        Map.of("effect", because),
                        Sample.NONE);
        return new ColumnFinding(comparison, cause, nothing, NONE, Verdict.DRIFT, because);
    }

    private static String content(ColumnType type) {
        return switch (type) {
            case NUMBER, INTEGER -> "numbers";
            case DATE, TIMESTAMP -> "dates";
            case BOOLEAN -> "true and false";
            case CATEGORY, TEXT -> "text";
        };
    }
}
