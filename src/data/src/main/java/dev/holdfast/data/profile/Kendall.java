package dev.holdfast.data.profile;

import java.util.Arrays;

/// Kendall's tau-b over the rows where both values are there, in n log n (Knight 1966). NaN when a column has one value only.
final class Kendall {
    private Kendall() {}

    static double of(double[] x, double[] y) {
        Pairs pairs = Pairs.complete(x, y);
        int n = pairs.size();
        if (n == 0) return Double.NaN;
        double[] rx = Ranks.of(pairs.x());
        double[] ry = Ranks.of(pairs.y());
        long[] order = new long[n];
        for (int i = 0; i < n; i++) order[i] = (long) (rx[i] * 2) << 32 | (long) (ry[i] * 2);
        Arrays.sort(order);
        long both = ties(order);
        long[] byX = Arrays.stream(order).map(v -> v >>> 32).toArray();
        long[] byY = Arrays.stream(order).map(v -> v & 0xffffffffL).toArray();
        long tiesX = ties(byX);
        long swaps = swaps(byY, new long[n], 0, n);
        long tiesY = ties(byY);
        long all = (long) n * (n - 1) / 2;
        if (tiesX == all || tiesY == all) return Double.NaN;
        double concordant = all - tiesX - tiesY + both - 2 * swaps;
        double tau = concordant / Math.sqrt(all - tiesX) / Math.sqrt(all - tiesY);
        return Math.clamp(tau, -1.0, 1.0);
    }

    /// Pairs of equal values in a sorted array.
    private static long ties(long[] sorted) {
        long pairs = 0;
        for (int i = 0, from = 0; i <= sorted.length; i++)
            if (i == sorted.length || sorted[i] != sorted[from]) {
                pairs += (long) (i - from) * (i - from - 1) / 2;
                from = i;
            }
        return pairs;
    }

    /// Sorts and returns how many neighbours had to change places.
    private static long swaps(long[] values, long[] spare, int from, int to) {
        if (to - from < 2) return 0;
        int middle = (from + to) >>> 1;
        long swaps = swaps(values, spare, from, middle) + swaps(values, spare, middle, to);
        System.arraycopy(values, from, spare, from, to - from);
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            if (right == to || left < middle && spare[left] <= spare[right])
                values[at] = spare[left++];
            else {
                values[at] = spare[right++];
                swaps += middle - left;
            }
        }
        return swaps;
    }
}
