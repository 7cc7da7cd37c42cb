package dev.holdfast.worker;

import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.data.Brought;

import java.util.List;
import java.util.Map;

/// Two foreign files as they were read, and what was measured of each column that both have. `methods` holds, per column, a JSON object of what other libraries' methods say;
/// empty where none was asked for.
public record FilePair(
        Brought reference,
        Brought current,
        List<ColumnComparison> columns,
        Map<String, String> methods) {
    public FilePair {
        columns = List.copyOf(columns);
        methods = Map.copyOf(methods);
    }
}
