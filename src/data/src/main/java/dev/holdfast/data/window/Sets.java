package dev.holdfast.data.window;

import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.watch.WindowComparison;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Two sets of rows that are compared, and what they are called.
record Sets(
        String key,
        @Nullable String start,
        @Nullable String end,
        String against,
        String segment,
        RowSet reference,
        RowSet window) {
    WindowComparison told(List<ColumnComparison> columns) {
        return new WindowComparison(
                key, start, end, against, segment, reference.size(), window.size(), columns);
    }
}
