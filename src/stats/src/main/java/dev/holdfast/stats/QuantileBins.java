package dev.holdfast.stats;

import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Bins between quantiles of the reference, so that each holds about the same share of it: the usual bins of a population stability
/// index. Equal edges are merged; a value on an edge belongs to the lower bin.
public record QuantileBins(int bins) {
    public static QuantileBins deciles() {
        return new QuantileBins(10);
    }

    /// The edges between bins, ascending and distinct: `bins − 1` or fewer.
    public double[] innerEdges(SortedSample reference) {
        return innerEdges(reference.size(), rank -> reference.at((int) rank));
    }

    /// The ranks, 0 = the smallest, of the values that the edges are made of in a sample of this size, ascending and distinct.
    public long[] ranks(long size) {
        return LongStream.range(1, bins)
                .flatMap(i -> LongStream.of(below(i, size), Math.min(below(i, size) + 1, size - 1)))
                .distinct()
                .toArray();
    }

    /// As `innerEdges` of a sample of which only the values at `ranks` are known.
    public double[] innerEdges(long size, LongToDoubleFunction valueAt) {
        double step = 1.0 / bins;
        return IntStream.range(1, bins)
                .mapToDouble(
                        i -> {
                            long below = below(i, size);
                            long above = Math.min(below + 1, size - 1);
                            // Adding 0 makes one zero of both.
                            return 0.0
                                    + SortedSample.between(
                                            valueAt.applyAsDouble(below),
                                            valueAt.applyAsDouble(above),
                                            i * step * (size - 1) - below);
                        })
                .distinct()
                .toArray();
    }

    private long below(long edge, long size) {
        double step = 1.0 / bins;
        return (long) Math.floor(edge * step * (size - 1));
    }

    /// @throws IllegalArgumentException when a sample is empty
    public Shares between(SortedSample reference, SortedSample current) {
        if (reference.isEmpty() || current.isEmpty())
            throw new IllegalArgumentException("no value on one side to bin");
        double[] edges = innerEdges(reference);
        return Shares.ofCounts(
                counts(edges, reference), reference.size(), counts(edges, current), current.size());
    }

    private static long[] counts(double[] edges, SortedSample sample) {
        var counts = new long[edges.length + 1];
        int before = 0;
        for (int bin = 0; bin <= edges.length; bin++) {
            int upTo = bin < edges.length ? sample.countUpTo(edges[bin]) : sample.size();
            counts[bin] = upTo - before;
            before = upTo;
        }
        return counts;
    }
}
