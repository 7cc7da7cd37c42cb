package dev.holdfast.stats;

/// Edges of equal-width bins as NumPy computes them, to the last bit, because a value may lie exactly on an edge.
public final class EqualWidthEdges {
    private EqualWidthEdges() {}

    /// Sturges' rule: bins as wide as the range divided by log2 n + 1.
    public static double[] sturges(double minimum, double maximum, int values) {
        double range = maximum - minimum;
        double width = range / (binaryLogarithm(values) + 1);
        return of(minimum, maximum, width > 0 ? (int) Math.ceil(range / width) : 1);
    }

    /// Doane's rule: Sturges' with more bins for skewed values, `range / (1 + log2 n + log2(1 + |g| / σ_g))` wide (Doane, 1976).
    public static double[] doane(SortedSample sample) {
        double range = sample.maximum() - sample.minimum();
        double n = sample.size();
        double deviation = sample.standardDeviation();
        if (n <= 2 || !(deviation > 0)) return of(sample.minimum(), sample.maximum(), 1);
        double mean = sample.mean();
        double skew = Sums.of(sample.size(), i -> cubed((sample.at(i) - mean) / deviation)) / n;
        double noise = Math.sqrt(6 * (n - 2) / ((n + 1) * (n + 3)));
        double wide = 1 + binaryLogarithm(n) + binaryLogarithm(1 + Math.abs(skew) / noise);
        return of(sample.minimum(), sample.maximum(), (int) Math.ceil(range / (range / wide)));
    }

    private static double cubed(double x) {
        return x * x * x;
    }

    private static double binaryLogarithm(double x) {
        return Math.log(x) / Math.log(2);
    }

    /// `bins + 1` edges; a range of nothing becomes one of width 1.
    public static double[] of(double minimum, double maximum, int bins) {
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
