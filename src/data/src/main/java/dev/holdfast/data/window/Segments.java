package dev.holdfast.data.window;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.stats.SortedSample;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The segments that were asked for: all rows first, then for each column one a value (the most frequent of the reference, then the others together) or a
/// quarter of the reference's numbers, and one for each rule.
record Segments(History history, List<Column> columns) {
    private static final int VALUES = 10;
    private static final int MOST = 60;

    /// @throws Trouble when a column is not known, or the segments are too many
    List<Segment> of(List<String> asked) {
        List<Segment> segments = new ArrayList<>(List.of(Segment.ALL));
        for (String text : asked) {
            SegmentRule rule = known(text.strip()) ? null : SegmentRule.parse(text);
            if (rule != null) {
                must(rule.column());
                segments.add(rule.segment(history, numeric(rule.column())));
            } else if (numeric(must(text.strip()))) segments.addAll(quarters(text.strip()));
            else segments.addAll(values(text.strip()));
        }
        if (segments.size() > MOST)
            throw new Trouble(
                    "There are %d segments.".formatted(segments.size() - 1),
                    "Of more than %d none could be told from chance.".formatted(MOST - 1),
                    "Ask for fewer columns.");
        return segments;
    }

    private boolean known(String column) {
        return history.has(column);
    }

    private String must(String column) {
        if (known(column)) return column;
        throw new Trouble(
                "There is no column %s to make segments of.".formatted(column),
                "Both files must have it.",
                "Columns: %s."
                        .formatted(String.join(", ", columns.stream().map(Column::name).toList())));
    }

    private boolean numeric(String column) {
        return columns.stream().anyMatch(c -> c.name().equals(column) && c.type().numeric());
    }

    private List<Segment> values(String column) {
        @Nullable String[] cells = history.texts(column);
        Map<String, Integer> counts = new HashMap<>();
        for (int row = 0; row < history.reference().size(); row++)
            if (cells[row] != null) counts.merge(cells[row], 1, Integer::sum);
        List<String> usual =
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue(
                                                Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(VALUES)
                        .map(Map.Entry::getKey)
                        .toList();
        List<Segment> segments = new ArrayList<>();
        for (String value : usual)
            segments.add(new Segment(column + "=" + value, row -> value.equals(cells[row])));
        Set<String> named = Set.copyOf(usual);
        if (counts.size() > usual.size())
            segments.add(
                    new Segment(
                            column + " (others)",
                            row -> cells[row] != null && !named.contains(cells[row])));
        return segments;
    }

    private List<Segment> quarters(String column) {
        double[] cells = history.numbers(column);
        double[] finite =
                Arrays.stream(history.reference().taken(cells)).filter(Double::isFinite).toArray();
        if (finite.length == 0) return List.of();
        SortedSample sample = SortedSample.of(finite);
        double[] edges = {
            Double.NEGATIVE_INFINITY,
            sample.quantile(0.25),
            sample.quantile(0.5),
            sample.quantile(0.75),
            Double.POSITIVE_INFINITY
        };
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            double low = edges[i];
            double high = edges[i + 1];
            if (low < high)
                segments.add(
                        new Segment(
                                name(column, low, high),
                                row -> cells[row] > low && cells[row] <= high));
        }
        return segments;
    }

    private static String name(String column, double low, double high) {
        if (low == Double.NEGATIVE_INFINITY) return "%s<=%s".formatted(column, shortest(high));
        if (high == Double.POSITIVE_INFINITY) return "%s>%s".formatted(column, shortest(low));
        return "%s<%s<=%s".formatted(shortest(low), column, shortest(high));
    }

    private static String shortest(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf((float) number);
    }
}
