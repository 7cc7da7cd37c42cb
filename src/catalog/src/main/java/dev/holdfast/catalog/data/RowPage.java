package dev.holdfast.catalog.data;

import java.util.List;

/// Rows of a dataset as text, in column order; a null cell is missing.
public record RowPage(long offset, List<List<String>> rows) {
    public RowPage {
        rows = List.copyOf(rows);
    }
}
