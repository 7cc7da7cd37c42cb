package dev.holdfast.stats.tree;

import org.jspecify.annotations.Nullable;

/// The best question found for a leaf.
///
/// @param gain what it saves, above 0
/// @param bin of a numeric feature: the last bin that goes left
/// @param leftBins of a categorical feature: the bins that go left; null for numeric
record Split(
        int feature,
        double gain,
        int bin,
        boolean missingLeft,
        int @Nullable [] leftBins,
        Side left,
        Side right) {
    /// One side of it.
    ///
    /// @param value the leaf's output before shrinking
    record Side(double gradient, double hessian, double value) {}
}
