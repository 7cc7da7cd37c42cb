package dev.holdfast.data.comparison;

import java.util.Arrays;

/// Sorts finite numbers. From some ten thousand on, counting their bits eleven at a time is several times as fast as comparing them.
final class AscendingSort {
    private static final int RADIX_FROM = 20_000;
    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;
    private static final int PASSES = 6;

    private AscendingSort() {}

    static void sort(double[] values) {
        if (values.length < RADIX_FROM || ascending(values)) {
            Arrays.sort(values);
            return;
        }
        var keys = new long[values.length];
        for (int i = 0; i < keys.length; i++) keys[i] = key(values[i]);
        int[][] counts = counts(keys);
        var other = new long[keys.length];
        for (int pass = 0; pass < PASSES; pass++) {
            if (single(counts[pass], keys.length)) continue;
            scatter(keys, other, counts[pass], pass * BITS);
            long[] swap = keys;
            keys = other;
            other = swap;
        }
        for (int i = 0; i < keys.length; i++) values[i] = value(keys[i]);
    }

    private static boolean ascending(double[] values) {
        for (int i = 1; i < values.length; i++) if (values[i] < values[i - 1]) return false;
        return true;
    }

    /// Bits whose unsigned order is the order of the numbers.
    private static long key(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ (bits >> 63 | Long.MIN_VALUE);
    }

    private static double value(long key) {
        return Double.longBitsToDouble(key ^ (~key >> 63 | Long.MIN_VALUE));
    }

    private static int[][] counts(long[] keys) {
        var counts = new int[PASSES][BUCKETS];
        for (long key : keys)
            for (int pass = 0; pass < PASSES; pass++)
                counts[pass][(int) (key >>> pass * BITS) & BUCKETS - 1]++;
        return counts;
    }

    private static boolean single(int[] counts, int all) {
        for (int count : counts) if (count != 0) return count == all;
        return true;
    }

    private static void scatter(long[] from, long[] to, int[] counts, int shift) {
        var next = new int[BUCKETS];
        for (int bucket = 1; bucket < BUCKETS; bucket++)
            next[bucket] = next[bucket - 1] + counts[bucket - 1];
        for (long key : from) to[next[(int) (key >>> shift) & BUCKETS - 1]++] = key;
    }
}
