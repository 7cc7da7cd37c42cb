package dev.holdfast.catalog.data;

import java.util.List;
import java.util.Optional;

/// What is in a dataset: rows, duplicated rows (beyond the first of each) and a profile per column.
public record Profile(long rows, long duplicatedRows, List<ColumnProfile> columns) {
    public Profile {
        columns = List.copyOf(columns);
    }

    public Optional<ColumnProfile> column(String name) {
        return columns.stream().filter(c -> c.column().name().equals(name)).findFirst();
    }
}
