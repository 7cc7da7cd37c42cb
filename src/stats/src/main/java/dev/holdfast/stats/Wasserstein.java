package dev.holdfast.stats;

/// The Wasserstein distance of order 1 (earth mover's distance) between two samples: the area between both distribution functions,
/// in the unit of the column.
public record Wasserstein() {
    /// Evidently divides by the reference's standard deviation, but never by less than this.
    private static final double LEAST_SCALE = 0.001;

    /// @throws IllegalArgumentException when a sample is empty
    public double between(SortedSample reference, SortedSample current) {
        return between(SamplePair.of(reference, current));
    }

    public double between(SamplePair pair) {
        return pair.area;
    }

    /// The distance in standard deviations of the reference (divisor n), with Evidently's floor of 0.001 under the divisor.
    public double scaledBetween(SamplePair pair) {
        return pair.area / Math.max(pair.reference.standardDeviation(), LEAST_SCALE);
    }
}
