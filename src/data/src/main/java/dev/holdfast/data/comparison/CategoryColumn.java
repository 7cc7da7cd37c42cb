package dev.holdfast.data.comparison;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// A column of categories in one window: how many rows hold each, and how many none.
public record CategoryColumn(Map<String, Long> counts, long missing) {
    public CategoryColumn {
        counts = Map.copyOf(counts);
    }

    /// One entry per row; null is missing, an empty text is a category.
    public static CategoryColumn of(@Nullable String... cells) {
        var counts = new HashMap<String, Long>();
        long missing = 0;
        for (String cell : cells) {
            if (cell == null) missing++;
            else counts.merge(cell, 1L, Long::sum);
        }
        return new CategoryColumn(counts, missing);
    }

    /// Rows with a category.
    public long used() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long rows() {
        return used() + missing;
    }
}
