package dev.holdfast.stats;

import java.util.Arrays;

/// Both empirical distribution functions at common points, for a figure: every distinct value when there are few, else values evenly spaced
/// in the order of both windows together, first and last included.
public record CumulativeShares(double[] points, double[] reference, double[] current) {
    public CumulativeShares {
        points = points.clone();
        reference = reference.clone();
        current = current.clone();
    }

    /// At most `most` points (two or more).
    public static CumulativeShares of(SamplePair pair, int most) {
        double total = pair.reference.size() + (double) pair.current.size();
        var points = new double[most];
        var reference = new double[most];
        var current = new double[most];
        int size = 0;
        double due = 0;
        double every = pair.distinct <= most ? 0 : total / (most - 1);
        for (var steps = pair.steps(); steps.next(); ) {
            int seen = steps.reference + steps.current;
            if (seen < due && seen < total || size == most) continue;
            points[size] = steps.value;
            reference[size] = steps.referenceShare();
            current[size] = steps.currentShare();
            size++;
            due = every == 0 ? 0 : Math.min(total, (Math.floor(seen / every) + 1) * every);
        }
        return new CumulativeShares(
                Arrays.copyOf(points, size),
                Arrays.copyOf(reference, size),
                Arrays.copyOf(current, size));
    }

    @Override
    public double[] points() {
        return points.clone();
    }

    @Override
    public double[] reference() {
        return reference.clone();
    }

    @Override
    public double[] current() {
        return current.clone();
    }
}
