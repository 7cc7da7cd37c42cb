package dev.holdfast.data.column;

import dev.holdfast.data.ShownName;
import dev.holdfast.data.row.Row;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What all cells of a column look like: a count per shape, with the first place of each.
public final class ColumnSurvey {
    private static final int DISTINCT = 2_000;

    private final long[] counts = new long[Shape.values().length];
    private final long[] firstLine = new long[counts.length];
    private final @Nullable String[] firstText = new String[counts.length];
    private final Map<String, Long> words = new LinkedHashMap<>();
    private final Set<Integer> distinct = new HashSet<>();
    private long cells;
    private long timed;

    public void see(Row row, int cell) {
        int from = row.from(cell);
        int to = row.to(cell);
        if (from == to) return;
        char[] text = row.text();
        Shape shape = Shapes.of(text, from, to);
        int kind = shape.ordinal();
        cells++;
        if (counts[kind]++ == 0) {
            firstLine[kind] = row.line();
            firstText[kind] = new String(text, from, Math.min(60, to - from));
        }
        switch (shape) {
            case MISSING_WORD -> words.merge(new String(text, from, to - from), 1L, Long::sum);
            case YEAR_FIRST, DAY_FIRST, MONTH_FIRST, DAY_OR_MONTH_FIRST -> {
                if (DateText.timed(from, to)) timed++;
            }
            case TEXT -> remember(text, from, to);
            default -> {}
        }
    }

    private void remember(char[] text, int from, int to) {
        if (distinct.size() > DISTINCT) return;
        int hash = 1;
        for (int i = from; i < to; i++) hash = hash * 31 + text[i];
        distinct.add(hash);
    }

    /// Cells that hold something.
    public long cells() {
        return cells;
    }

    long count(Shape... shapes) {
        long sum = 0;
        for (Shape shape : shapes) sum += counts[shape.ordinal()];
        return sum;
    }

    /// Cells that hold something other than a word for missing.
    long values() {
        return cells - count(Shape.MISSING_WORD);
    }

    boolean timed() {
        return timed > 0;
    }

    /// Different texts, up to a bound.
    int distinctTexts() {
        return distinct.size();
    }

    /// Where a shape was first seen, as `"abc" on line 12`.
    String first(Shape shape) {
        String text = firstText[shape.ordinal()];
        return "%s on line %d"
                .formatted(
                        ShownName.excerpt(text == null ? "" : text, 40),
                        firstLine[shape.ordinal()]);
    }

    /// The words read as missing, as `"NA" (3), "NULL" (1)`.
    String wordsTold() {
        StringBuilder told = new StringBuilder();
        words.entrySet().stream()
                .limit(8)
                .forEach(
                        w ->
                                told.append(told.isEmpty() ? "" : ", ")
                                        .append(ShownName.excerpt(w.getKey(), 10))
                                        .append(" (" + w.getValue() + ")"));
        return told.toString();
    }
}
