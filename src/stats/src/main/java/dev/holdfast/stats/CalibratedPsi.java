package dev.holdfast.stats;

/// A population stability index with what it means at these sizes. `value` is the index; `limit` is what two windows without any
/// change exceed with the probability `level` of the calibration; `pValue` is the probability that they reach `value`; `equivalent` is the
/// shift, in standard deviations, of a normal column that would show this index in bins of the same shares. All without a unit but `equivalent`.
public record CalibratedPsi(double value, double limit, double pValue, double equivalent) {
    /// Whether noise alone would rarely show so great an index.
    public boolean exceeded() {
        return value > limit;
    }
}
