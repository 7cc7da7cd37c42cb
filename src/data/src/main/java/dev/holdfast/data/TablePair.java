package dev.holdfast.data;

import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.comparison.CategoryColumn;
import dev.holdfast.data.comparison.ColumnComparator;
import dev.holdfast.data.comparison.NumericColumn;
import dev.holdfast.data.table.InParallel;
import dev.holdfast.data.table.Table;

import java.util.List;
import java.util.Map;

/// Two tables of ours, compared column by column, several columns at a time.
public record TablePair(Table reference, Table current, int threads) {
    /// Compares the columns of `schema` that are compared by their role and stand in both tables.
    public List<ColumnComparison> compare(
            Schema schema, CheckSettings settings, Progress progress) {
        List<Column> columns = schema.columns().stream().filter(this::comparable).toList();
        ColumnComparator comparator = new ColumnComparator(settings);
        return new InParallel(threads, "Comparing")
                .over(
                        columns,
                        List.of(reference, current),
                        (own, column) -> column(comparator, column, own.get(0), own.get(1)),
                        progress);
    }

    /// Dates are not compared: a later window has later dates.
    private boolean comparable(Column column) {
        return column.role().compared()
                && !column.type().temporal()
                && reference.place(column.name()) >= 0
                && current.place(column.name()) >= 0;
    }

    private static ColumnComparison column(
            ColumnComparator comparator, Column column, Table reference, Table current) {
        int before = reference.place(column.name());
        int now = current.place(column.name());
        if (column.type() == ColumnType.NUMBER || column.type() == ColumnType.INTEGER)
            return comparator.numbers(
                    column,
                    NumericColumn.ofOwned(reference.numbers(before)),
                    NumericColumn.ofOwned(current.numbers(now)));
        return comparator.categories(
                column, categories(reference, before), categories(current, now));
    }

    private static CategoryColumn categories(Table table, int place) {
        Map<String, Long> counts = table.counts(place);
        long used = counts.values().stream().mapToLong(Long::longValue).sum();
        return new CategoryColumn(counts, table.rows() - used);
    }
}
