package dev.holdfast.data.comparison;

import dev.holdfast.stats.SortedSample;

/// Edges of a histogram that shows both windows: one bin per whole number where there are few, else even bins over what lies between the 0.5 % and the
/// 99.5 % quantiles when a few far values would squeeze the rest into one bin.
final class FigureEdges {
    private static final int MOST = 60;
    private static final int USUAL = 40;

    private FigureEdges() {}

    static double[] of(SortedSample reference, SortedSample current) {
        double low = Math.min(reference.minimum(), current.minimum());
        double high = Math.max(reference.maximum(), current.maximum());
        if (low == high) return new double[] {low - 0.5, low + 0.5};
        if (high - low < MOST && whole(reference) && whole(current))
            return even(low - 0.5, high + 0.5, (int) (high - low) + 1);
        double inner = Math.min(reference.quantile(0.005), current.quantile(0.005));
        double outer = Math.max(reference.quantile(0.995), current.quantile(0.995));
        boolean squeezed = outer > inner && high - low > 2.5 * (outer - inner);
        return squeezed ? even(inner, outer, USUAL) : even(low, high, USUAL);
    }

    private static double[] even(double low, double high, int bins) {
        var edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) edges[i] = low + (high - low) * i / bins;
        edges[bins] = high;
        return edges;
    }

    private static boolean whole(SortedSample sample) {
        for (int i = 0; i < sample.size(); i++)
            if (sample.at(i) != Math.rint(sample.at(i))) return false;
        return true;
    }
}
