package dev.holdfast.worker;

import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.data.Brought;

import java.util.List;

/// Two foreign files as they were read, and what was measured of each column that both have.
public record FilePair(Brought reference, Brought current, List<ColumnComparison> columns) {
    public FilePair {
        columns = List.copyOf(columns);
    }
}
