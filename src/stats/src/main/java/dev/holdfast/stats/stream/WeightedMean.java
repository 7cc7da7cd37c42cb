package dev.holdfast.stats.stream;

/// An exponentially weighted mean with the sum of its squared weights, which bounds its noise (McDiarmid, 1989).
///
/// @param squaredWeights 1 before the first value, then `λ² + (1 - λ)²` times the one before
/// @param any at least one value was seen
public record WeightedMean(double mean, double squaredWeights, boolean any) {
    static final WeightedMean NONE = new WeightedMean(0, 1, false);

    WeightedMean with(double value, double lambda) {
        double next = any ? lambda * value + (1 - lambda) * mean : value;
        double kept = (1 - lambda) * (1 - lambda);
        return new WeightedMean(next, lambda * lambda + kept * squaredWeights, true);
    }
}
