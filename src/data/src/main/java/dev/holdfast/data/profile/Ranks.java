package dev.holdfast.data.profile;

import java.util.Arrays;

/// Ranks from 1; equal values share the middle of their ranks.
final class Ranks {
    private Ranks() {}

    static double[] of(double[] values) {
        int n = values.length;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[n];
        for (int i = 0; i < n; i++) {
            int low = first(sorted, values[i], false);
            int high = first(sorted, values[i], true);
            ranks[i] = (low + 1 + high) / 2.0;
        }
        return ranks;
    }

    /// How many values are less than `value`, or not greater. -0 equals 0.
    private static int first(double[] sorted, double value, boolean after) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || after && sorted[middle] == value) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
