package dev.holdfast.data.window;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.data.table.Table;
import dev.holdfast.stats.SortedOrder;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One or more tables in order of time, equal times in the order of the files. Columns are read once.
final class WindowTable {
    private final StackedTables table;
    private final int rows;
    private final int @Nullable [] order;
    private final double @Nullable [] times;
    private final Map<String, double[]> numbers = new HashMap<>();
    private final Map<String, @Nullable String[]> texts = new HashMap<>();
    private final Map<String, @Nullable String[]> labels = new HashMap<>();
    private final Set<String> joined = new HashSet<>();

    private WindowTable(StackedTables table, int @Nullable [] order, double @Nullable [] times) {
        this.table = table;
        this.rows = table.rows();
        this.order = order;
        this.times = times;
    }

    /// @param time the column of times, or empty to keep the order of the file
    /// @throws Trouble when there is no such column, or it holds no times
    static WindowTable of(Table table, String time) {
        return of(List.of(table), time);
    }

    /// Tables of the same columns, such as files of one month each.
    static WindowTable of(List<Table> tables, String time) {
        StackedTables table = new StackedTables(tables);
        if (time.isEmpty()) return new WindowTable(table, null, null);
        if (!table.isTemporal(time))
            throw new Trouble(
                    "Could not order rows by %s.".formatted(time),
                    "It holds no dates or times that could be read.",
                    "Name another column with --time.");
        double[] cells = table.numbers(time);
        int[] order = SortedOrder.ascending(cells);
        return new WindowTable(table, order, taken(cells, order));
    }

    private static double[] taken(double[] cells, int[] order) {
        double[] taken = new double[cells.length];
        for (int i = 0; i < taken.length; i++) taken[i] = cells[order[i]];
        return taken;
    }

    int rows() {
        return rows;
    }

    boolean hasTime() {
        return times != null;
    }

    List<String> names() {
        return table.names();
    }

    boolean has(String column) {
        return table.has(column) || joined.contains(column);
    }

    /// Whether the column was put here and is not the file's.
    boolean joined(String column) {
        return joined.contains(column);
    }

    /// Puts a column beside those of the file, or in the place of one: a text per row, null where missing.
    void put(String column, @Nullable String[] cells) {
        joined.add(column);
        labels.remove(column);
        texts.put(column, cells);
        numbers.put(column, parsed(cells));
    }

    private boolean isNumeric(String column) {
        return !joined.contains(column) && table.isNumeric(column);
    }

    /// Microseconds since 1970 of a row; NaN where missing or without times.
    double time(int row) {
        return times == null ? Double.NaN : times[row];
    }

    /// The column of that name as numbers, NaN where missing. Texts that are numbers count as these.
    double[] numbers(String column) {
        return numbers.computeIfAbsent(column, this::readNumbers);
    }

    /// As `numbers`, and not remembered.
    double[] readNumbers(String column) {
        if (!table.isNumeric(column)) return parsed(readTexts(column));
        double[] cells = table.numbers(column);
        return order == null ? cells : taken(cells, order);
    }

    private static double[] parsed(@Nullable String[] cells) {
        double[] values = new double[cells.length];
        for (int i = 0; i < values.length; i++) values[i] = parsed(cells[i]);
        return values;
    }

    private static double parsed(@Nullable String cell) {
        if (cell == null) return Double.NaN;
        if (cell.equalsIgnoreCase("true")) return 1;
        if (cell.equalsIgnoreCase("false")) return 0;
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// Whether a cell of the column is neither number nor truth value.
    boolean hasWords(String column) {
        if (isNumeric(column)) return false;
        return Arrays.stream(texts(column))
                .anyMatch(text -> text != null && Double.isNaN(parsed(text)));
    }

    /// Whether there are cells in the column, and none is a number or a truth value.
    boolean hasOnlyWords(String column) {
        return hasWords(column) && Arrays.stream(numbers(column)).allMatch(Double::isNaN);
    }

    /// The column of that name as classes, null where missing: texts as they are, whole numbers without a fraction.
    @Nullable String[] labels(String column) {
        return labels.computeIfAbsent(column, this::madeLabels);
    }

    private @Nullable String[] madeLabels(String column) {
        @Nullable String[] cells = texts(column);
        if (!isNumeric(column)) return cells;
        @Nullable String[] labels = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            labels[i] =
                    cell != null && cell.endsWith(".0")
                            ? cell.substring(0, cell.length() - 2)
                            : cell;
        }
        return labels;
    }

    /// The column of that name as text, null where missing.
    @Nullable String[] texts(String column) {
        return texts.computeIfAbsent(column, this::readTexts);
    }

    /// As `texts`, and not remembered.
    @Nullable String[] readTexts(String column) {
        @Nullable String[] cells = table.texts(column);
        if (order == null) return cells;
        @Nullable String[] taken = new String[cells.length];
        for (int i = 0; i < taken.length; i++) taken[i] = cells[order[i]];
        return taken;
    }
}
