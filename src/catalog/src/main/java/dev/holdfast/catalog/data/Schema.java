package dev.holdfast.catalog.data;

import java.util.List;
import java.util.Optional;

/// The columns of a dataset, in the order of the file.
public record Schema(List<Column> columns) {
    public Schema {
        columns = List.copyOf(columns);
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    public Optional<Column> withRole(Role role) {
        return columns.stream().filter(c -> c.role() == role).findFirst();
    }
}
