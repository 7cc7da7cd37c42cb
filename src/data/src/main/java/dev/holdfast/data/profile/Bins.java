package dev.holdfast.data.profile;

import dev.holdfast.catalog.data.Histogram;

/// A histogram of equal widths from the least to the greatest value, counted as numpy does. Empty when there is only one value.
public record Bins(double[] edges, long[] counts) {
    static Bins of(double[] sorted, int bins) {
        int n = sorted.length;
        if (n == 0 || sorted[0] == sorted[n - 1]) return new Bins(new double[0], new long[0]);
        double first = sorted[0];
        double last = sorted[n - 1];
        double[] edges = edges(first, last, bins);
        long[] counts = new long[bins];
        for (double value : sorted) {
            int bin = (int) ((value - first) / (last - first) * bins);
            if (bin == bins) bin--;
            if (value < edges[bin]) bin--;
            else if (bin < bins - 1 && value >= edges[bin + 1]) bin++;
            counts[bin]++;
        }
        return new Bins(edges, counts);
    }

    private static double[] edges(double first, double last, int bins) {
        double[] edges = new double[bins + 1];
        double step = (last - first) / bins;
        for (int i = 0; i <= bins; i++) edges[i] = i * step + first;
        edges[bins] = last;
        return edges;
    }

    public boolean empty() {
        return counts.length == 0;
    }

    Histogram histogram() {
        return Histogram.of(edges, counts);
    }
}
