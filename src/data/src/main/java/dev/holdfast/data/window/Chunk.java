package dev.holdfast.data.window;

import dev.holdfast.stats.SortedSample;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// A window: rows `from` to `to` (exclusive) of a table in order of time.
///
/// @param key what names it
/// @param start when it begins, or null without times
/// @param period reference or analysis
record Chunk(
        WindowTable table,
        String key,
        int index,
        int from,
        int to,
        @Nullable String start,
        @Nullable String end,
        String period) {
    int rows() {
        return to - from;
    }

    boolean isReference() {
        return period.equals(WindowPair.REFERENCE);
    }

    /// The cells of a column as numbers, NaN where missing.
    double[] numbers(String column) {
        return Arrays.copyOfRange(table.numbers(column), from, to);
    }

    /// The cells of a column as text, null where missing.
    @Nullable String[] texts(String column) {
        return Arrays.copyOfRange(table.texts(column), from, to);
    }

    /// The finite values of a column.
    SortedSample sample(String column) {
        return SortedSample.of(Arrays.stream(numbers(column)).filter(Double::isFinite).toArray());
    }

    /// How often each value of a column occurs.
    Map<String, Long> counts(String column) {
        Map<String, Long> counts = new HashMap<>();
        for (String text : texts(column)) if (text != null) counts.merge(text, 1L, Long::sum);
        return counts;
    }

    Map<String, @Nullable Object> told() {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("key", key);
        told.put("chunk_index", index);
        told.put("start_index", from);
        told.put("end_index", to - 1);
        told.put("start_date", start);
        told.put("end_date", end);
        told.put("period", period);
        return told;
    }
}
