package dev.holdfast.stats;

import java.util.Arrays;

/// Bins over numbers, either between edges (the last includes its upper edge) or one for each single value, and the shares of both
/// windows in them.
public record Bins(Rule rule, double[] marks, Shares shares) {
    /// What `marks` are.
    public enum Rule {
        EDGES,
        VALUES
    }

    /// Up to this many distinct values in the reference, each value is a bin of its own.
    private static final int FEW_VALUES = 20;

    public Bins {
        marks = marks.clone();
    }

    /// Evidently's `get_binned_data`: Sturges' rule over the range of both windows together; each distinct value for itself when the reference
    /// has at most 20. (Its documentation speaks of quantiles; its code does this.)
    public static Bins pooled(SamplePair pair) {
        if (pair.reference.distinct() <= FEW_VALUES) return ofValues(pair);
        return sturges(pair, pair.reference.size() + pair.current.size());
    }

    /// Evidently's bins for the Hellinger distance: Sturges' rule applied to the set of distinct values, whatever their frequency.
    public static Bins overDistinct(SamplePair pair) {
        return sturges(pair, pair.distinct);
    }

    private static Bins sturges(SamplePair pair, int values) {
        double minimum = Math.min(pair.reference.minimum(), pair.current.minimum());
        double maximum = Math.max(pair.reference.maximum(), pair.current.maximum());
        double[] edges = EqualWidthEdges.sturges(minimum, maximum, values);
        return between(edges, pair.reference, pair.current);
    }

    /// Shares between given ascending edges; values outside are in no bin.
    public static Bins between(double[] edges, SortedSample reference, SortedSample current) {
        var shares =
                Shares.ofCounts(
                        counts(edges, reference),
                        reference.size(),
                        counts(edges, current),
                        current.size());
        return new Bins(Rule.EDGES, edges, shares);
    }

    @Override
    public double[] marks() {
        return marks.clone();
    }

    private static long[] counts(double[] edges, SortedSample sample) {
        var counts = new long[edges.length - 1];
        int below = sample.countBelow(edges[0]);
        for (int bin = 0; bin < counts.length; bin++) {
            boolean last = bin == counts.length - 1;
            int upTo = last ? sample.countUpTo(edges[bin + 1]) : sample.countBelow(edges[bin + 1]);
            counts[bin] = upTo - below;
            below = upTo;
        }
        return counts;
    }

    private static Bins ofValues(SamplePair pair) {
        int size = pair.distinct;
        var marks = new double[size];
        var left = new long[size];
        var right = new long[size];
        int i = 0;
        int referenceBefore = 0;
        int currentBefore = 0;
        for (var steps = pair.steps(); steps.next(); i++) {
            marks[i] = steps.value;
            left[i] = steps.reference - referenceBefore;
            right[i] = steps.current - currentBefore;
            referenceBefore = steps.reference;
            currentBefore = steps.current;
        }
        return new Bins(
                Rule.VALUES,
                marks,
                Shares.ofCounts(left, pair.reference.size(), right, pair.current.size()));
    }

    @Override
    public String toString() {
        return rule + " " + Arrays.toString(marks);
    }
}
