package dev.holdfast.stats;

/// The Wasserstein distance of order 1 (earth mover's distance) between two samples: the area between both distribution functions,
/// in the unit of the column.
public record Wasserstein() {
    /// Evidently divides by the reference's standard deviation, but never by less than this.
    private static final double LEAST_SCALE = 0.001;

    public double between(SortedSample reference, SortedSample current) {
        double area = 0;
        double last = Double.NaN;
        double height = 0;
        for (var steps = new PooledSteps(reference, current); steps.next(); ) {
            if (height != 0) area += height * (steps.value - last);
            height = Math.abs(steps.referenceShare() - steps.currentShare());
            last = steps.value;
        }
        return area;
    }

    /// The distance in standard deviations of the reference (divisor n), with Evidently's floor of 0.001 under the divisor.
    public double scaledBetween(SortedSample reference, SortedSample current) {
        return between(reference, current) / Math.max(reference.standardDeviation(), LEAST_SCALE);
    }
}
