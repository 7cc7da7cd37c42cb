package dev.holdfast.data.comparison;

import dev.holdfast.stats.CountedPair;
import dev.holdfast.stats.Shares;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// A numeric column of two windows of which only counts are known.
///
/// @param counts null where a window holds no finite value
public record CountedNumbers(Side reference, Side current, @Nullable Counts counts) {
    /// One window: rows, cells without a value, finite values, and its facts for a figure (mean, sd, min, max…).
    public record Side(long rows, long missing, long used, Map<String, Double> facts) {
        public Side {
            facts = Map.copyOf(facts);
        }
    }

    /// Counts over a fine grid of both windows, over the deciles of the reference, and over Evidently's bins.
    ///
    /// @param pooled null where the reference holds few values and the current window too many to count each
    public record Counts(CountedPair grid, Shares deciles, @Nullable Shares pooled) {}
}
