package dev.holdfast.data.window;

import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.stats.SortedSample;

import java.util.List;

/// The margin that a column's own past suggests: what all but a few pairs of quiet windows stay below.
///
/// @param quantile of the effects of those pairs, 0 to 1
record LearnedMargin(double quantile) {
    static LearnedMargin withDefaults() {
        return new LearnedMargin(0.95);
    }

    /// In the unit of the effect; NaN when none was measured.
    double of(List<ColumnComparison> pairs) {
        double[] effects =
                pairs.stream()
                        .mapToDouble(pair -> pair.effect().value())
                        .filter(Double::isFinite)
                        .toArray();
        return effects.length == 0 ? Double.NaN : SortedSample.of(effects).quantile(quantile);
    }
}
