package dev.holdfast.catalog;

import java.util.List;

/// Part of a longer list: `rows` from `offset` on, of `total` that match.
public record Page<T>(List<T> rows, long offset, long total) {
    public Page {
        rows = List.copyOf(rows);
    }
}
