package dev.holdfast.data.profile;

import dev.holdfast.catalog.data.ValueCount;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Figures of a column of texts. `top` holds the ten most frequent values, equal ones in the order of their code points;
/// lengths are in code points.
public record CategoryFacts(
        long rows,
        long missing,
        long distinct,
        List<ValueCount> top,
        double entropyBits,
        int shortest,
        int longest) {
    static CategoryFacts of(long rows, Map<String, Long> counts) {
        long used = counts.values().stream().mapToLong(Long::longValue).sum();
        double entropy = 0;
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        for (var entry : counts.entrySet()) {
            double share = (double) entry.getValue() / used;
            entropy -= share * Math.log(share) / Math.log(2);
            int length = entry.getKey().codePointCount(0, entry.getKey().length());
            shortest = Math.min(shortest, length);
            longest = Math.max(longest, length);
        }
        return new CategoryFacts(
                rows,
                rows - used,
                counts.size(),
                top(counts),
                entropy + 0.0,
                used == 0 ? 0 : shortest,
                longest);
    }

    private static List<ValueCount> top(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(e -> new ValueCount(e.getKey(), e.getValue()))
                .sorted(
                        Comparator.comparingLong(ValueCount::rows)
                                .reversed()
                                .thenComparing(ValueCount::value, CodePoints.ORDER))
                .limit(10)
                .toList();
    }
}
