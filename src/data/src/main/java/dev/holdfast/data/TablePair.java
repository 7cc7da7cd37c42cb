package dev.holdfast.data;

import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.comparison.CategoryColumn;
import dev.holdfast.data.comparison.ColumnComparator;
import dev.holdfast.data.comparison.DriftMethods;
import dev.holdfast.data.comparison.MethodChoice;
import dev.holdfast.data.comparison.NumericColumn;
import dev.holdfast.data.table.InParallel;
import dev.holdfast.data.table.Table;

import java.util.LinkedHashMap;
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

    /// What the methods of other libraries say of each column, as a JSON object per column name; see [DriftMethods].
    public Map<String, String> methods(Schema schema, MethodChoice choice, Progress progress) {
        List<Column> columns = schema.columns().stream().filter(this::comparable).toList();
        DriftMethods methods = new DriftMethods(choice);
        List<String> answers =
                new InParallel(threads, "Asking every method")
                        .over(
                                columns,
                                List.of(reference, current),
                                (own, column) -> methods(methods, column, own.get(0), own.get(1)),
                                progress);
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++)
            byColumn.put(columns.get(i).name(), answers.get(i));
        return byColumn;
    }

    private static String methods(
            DriftMethods methods, Column column, Table reference, Table current) {
        int before = reference.place(column.name());
        int now = current.place(column.name());
        if (column.type().numeric())
            return methods.ofNumbers(
                    column.name(),
                    NumericColumn.ofOwned(reference.numbers(before)),
                    NumericColumn.ofOwned(current.numbers(now)));
        return methods.ofCategories(
                column.name(), categories(reference, before), categories(current, now));
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
        if (column.type().numeric())
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
