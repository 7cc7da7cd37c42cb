package dev.holdfast.stats;

/// Edges of equal-width bins as NumPy computes them, to the last bit, because a value may lie exactly on an edge.
final class EqualWidthEdges {
    private EqualWidthEdges() {}

    /// Sturges' rule: bins as wide as the range divided by log2 n + 1.
    static double[] sturges(double minimum, double maximum, int values) {
        double range = maximum - minimum;
        double width = range / (binaryLogarithm(values) + 1);
        return of(minimum, maximum, width > 0 ? (int) Math.ceil(range / width) : 1);
    }

    /// `bins + 1` edges; a range of nothing becomes one of width 1.
    static double[] of(double minimum, double maximum, int bins) {
        if (minimum == maximum) return of(minimum - 0.5, maximum + 0.5, bins);
        double step = (maximum - minimum) / bins;
        var edges = new double[bins + 1];
        for (int i = 0; i < bins; i++) edges[i] = i * step + minimum;
        edges[bins] = maximum;
        return edges;
    }

    private static double binaryLogarithm(int n) {
        if (Integer.bitCount(n) == 1) return Integer.numberOfTrailingZeros(n);
        return Math.log(n) / Math.log(2);
    }
}
