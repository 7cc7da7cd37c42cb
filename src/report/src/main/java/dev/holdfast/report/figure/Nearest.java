package dev.holdfast.report.figure;

import java.util.List;

/// Looks values up in a sorted list.
final class Nearest {
    private Nearest() {}

    /// The index of the nearest value of a non-empty sorted list.
    static int index(List<Double> sorted, double value) {
        int low = 0;
        int high = sorted.size() - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle) <= value) low = middle;
            else high = middle;
        }
        return Math.abs(sorted.get(low) - value) <= Math.abs(sorted.get(high) - value) ? low : high;
    }
}
