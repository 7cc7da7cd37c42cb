package dev.holdfast.data.window;

import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.data.comparison.CategoryColumn;
import dev.holdfast.data.comparison.ColumnComparator;
import dev.holdfast.data.comparison.NumericColumn;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A column of a history, compared between any two sets of its rows. May be used by several threads.
sealed interface HistoryColumn {
    ColumnComparison compare(ColumnComparator comparator, RowSet reference, RowSet window);

    static HistoryColumn of(Column column, History history) {
        return column.type().numeric()
                ? new Numbers(column, history)
                : new Categories(column, history.texts(column.name()));
    }

    /// The reference, and each segment of it, is sorted once, since most windows are held against it.
    final class Numbers implements HistoryColumn {
        private final Column column;
        private final double[] cells;
        private final History history;
        private final Map<RowSet, NumericColumn> sorted = new ConcurrentHashMap<>();

        Numbers(Column column, History history) {
            this.column = column;
            this.cells = history.numbers(column.name());
            this.history = history;
        }

        @Override
        public ColumnComparison compare(
                ColumnComparator comparator, RowSet reference, RowSet window) {
            return comparator.numbers(column, of(reference), of(window));
        }

        private NumericColumn of(RowSet rows) {
            return history.isReference(rows)
                    ? sorted.computeIfAbsent(rows, this::sort)
                    : sort(rows);
        }

        private NumericColumn sort(RowSet rows) {
            return NumericColumn.ofOwned(rows.taken(cells));
        }
    }

    /// Categories by their numbers, which are counted faster than texts.
    final class Categories implements HistoryColumn {
        private static final int MISSING = 0;

        private final Column column;
        private final int[] codes;
        private final Map<String, Integer> codeOf = new HashMap<>();

        Categories(Column column, @Nullable String[] cells) {
            this.column = column;
            this.codes = new int[cells.length];
            for (int row = 0; row < cells.length; row++) {
                String cell = cells[row];
                codes[row] =
                        cell == null
                                ? MISSING
                                : codeOf.computeIfAbsent(cell, _ -> codeOf.size() + 1);
            }
        }

        @Override
        public ColumnComparison compare(
                ColumnComparator comparator, RowSet reference, RowSet window) {
            return comparator.categories(column, of(reference), of(window));
        }

        private CategoryColumn of(RowSet rows) {
            long[] found = new long[codeOf.size() + 1];
            for (int i = 0; i < rows.size(); i++) found[codes[rows.at(i)]]++;
            Map<String, Long> counts = new HashMap<>();
            codeOf.forEach(
                    (category, code) -> {
                        if (found[code] > 0) counts.put(category, found[code]);
                    });
            return new CategoryColumn(counts, found[MISSING]);
        }
    }
}
