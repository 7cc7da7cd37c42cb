package dev.holdfast.data.comparison;

import dev.holdfast.stats.ShiftEstimate;

/// What stands where nothing can be estimated.
final class Unknown {
    static final ShiftEstimate SHIFT =
            new ShiftEstimate(
                    Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private Unknown() {}
}
