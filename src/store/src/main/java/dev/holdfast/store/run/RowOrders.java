package dev.holdfast.store.run;

import dev.holdfast.catalog.run.CellOrder;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The orders of rows by one column, over all segments of a scan: as [CellOrder] has it, missing cells last.
final class RowOrders {
    private static final long NOT_A_NUMBER = Long.MAX_VALUE - 1;
    private static final long MISSING = Long.MAX_VALUE;

    private RowOrders() {}

    /// By number, for these rows. Each number becomes a long that sorts alike, so that a comparison is one look at an array.
    static RowOrder byNumber(
            List<? extends @Nullable Cells> columns, boolean ascending, int[] rows) {
        long[] ranks = new long[columns.size() * Cells.ROWS];
        for (int row : rows)
            ranks[row] = rank(columns.get(row / Cells.ROWS), row % Cells.ROWS, ascending);
        return (left, right) -> Long.compare(ranks[left], ranks[right]);
    }

    private static long rank(@Nullable Cells column, int row, boolean ascending) {
        if (!(column instanceof NumberCells numbers) || row >= numbers.rows() || !numbers.has(row))
            return MISSING;
        double value = numbers.values()[row];
        if (Double.isNaN(value)) return NOT_A_NUMBER;
        long bits = Double.doubleToLongBits((ascending ? value : -value) + 0.0);
        return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
    }

    /// By text; decimal numbers in the texts by value.
    static RowOrder byText(List<? extends @Nullable Cells> columns, boolean ascending) {
        return (left, right) -> {
            Cells first = columns.get(left / Cells.ROWS);
            Cells second = columns.get(right / Cells.ROWS);
            int one = code(first, left % Cells.ROWS);
            int two = code(second, right % Cells.ROWS);
            if (one < 0 || two < 0) return Boolean.compare(one < 0, two < 0);
            if (first == second && one == two) return 0;
            int sign = texts((TextCells) first, one, (TextCells) second, two);
            return ascending ? sign : -sign;
        };
    }

    private static int code(@Nullable Cells column, int row) {
        return column instanceof TextCells texts ? texts.code(row) : -1;
    }

    private static int texts(TextCells first, int one, TextCells second, int two) {
        int byValue = CellOrder.numbers(first.number(one), second.number(two), true);
        return byValue != 0 ? byValue : first.text(one).compareTo(second.text(two));
    }

    static RowOrder byId(List<? extends Segment> segments) {
        return (left, right) ->
                Long.compare(
                        segments.get(left / Cells.ROWS).id(left % Cells.ROWS),
                        segments.get(right / Cells.ROWS).id(right % Cells.ROWS));
    }
}
