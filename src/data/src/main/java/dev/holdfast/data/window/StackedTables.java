package dev.holdfast.data.window;

import dev.holdfast.data.table.Table;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Tables of the same columns as one: their rows one after the other, such as files of one month each. The first one's columns count; the others must have those that
/// are read, or a [dev.holdfast.catalog.Trouble] names what is missing.
record StackedTables(List<Table> tables) {
    StackedTables {
        tables = List.copyOf(tables);
        if (tables.isEmpty()) throw new IllegalArgumentException("no table");
    }

    int rows() {
        return Math.toIntExact(tables.stream().mapToLong(Table::rows).sum());
    }

    List<String> names() {
        return tables.getFirst().names();
    }

    boolean has(String column) {
        return tables.stream().allMatch(table -> table.place(column) >= 0);
    }

    /// Whether every table holds numbers there.
    boolean isNumeric(String column) {
        return tables.stream().allMatch(table -> table.isNumeric(table.needed(column)));
    }

    boolean isTemporal(String column) {
        return tables.stream().allMatch(table -> table.isTemporal(table.needed(column)));
    }

    double[] numbers(String column) {
        double[] all = new double[rows()];
        int size = 0;
        for (Table table : tables) {
            double[] cells = table.numbers(table.needed(column));
            System.arraycopy(cells, 0, all, size, cells.length);
            size += cells.length;
        }
        return all;
    }

    @Nullable String[] texts(String column) {
        @Nullable String[] all = new String[rows()];
        int size = 0;
        for (Table table : tables) {
            @Nullable String[] cells = table.texts(table.needed(column));
            System.arraycopy(cells, 0, all, size, cells.length);
            size += cells.length;
        }
        return all;
    }
}
