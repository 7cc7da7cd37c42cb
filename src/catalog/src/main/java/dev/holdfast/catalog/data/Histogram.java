package dev.holdfast.catalog.data;

import java.util.Arrays;
import java.util.List;

/// Counts between edges: `edges` has one more entry than `counts`; the last bin includes its upper edge.
public record Histogram(List<Double> edges, List<Long> counts) {
    public Histogram {
        edges = List.copyOf(edges);
        counts = List.copyOf(counts);
        if (!counts.isEmpty() && edges.size() != counts.size() + 1)
            throw new IllegalArgumentException(
                    counts.size() + " counts need " + (counts.size() + 1) + " edges");
    }

    public static Histogram of(double[] edges, long[] counts) {
        return new Histogram(
                Arrays.stream(edges).boxed().toList(), Arrays.stream(counts).boxed().toList());
    }
}
