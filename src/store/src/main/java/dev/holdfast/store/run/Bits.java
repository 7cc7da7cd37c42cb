package dev.holdfast.store.run;

/// Sets of rows as words of 64 bits.
final class Bits {
    private Bits() {}

    static long[] none(int rows) {
        return new long[(rows + 63) >>> 6];
    }

    static long[] all(int rows) {
        long[] bits = none(rows);
        for (int i = 0; i < bits.length; i++) bits[i] = -1L;
        if ((rows & 63) != 0) bits[bits.length - 1] = (1L << (rows & 63)) - 1;
        return bits;
    }

    static boolean get(long[] bits, int row) {
        return (bits[row >>> 6] >>> (row & 63) & 1) != 0;
    }

    static void set(long[] bits, int row) {
        bits[row >>> 6] |= 1L << (row & 63);
    }

    static void clear(long[] bits, int row) {
        bits[row >>> 6] &= ~(1L << (row & 63));
    }

    static long[] and(long[] left, long[] right) {
        long[] both = left.clone();
        for (int i = 0; i < both.length; i++) both[i] &= right[i];
        return both;
    }

    static long[] or(long[] left, long[] right) {
        long[] either = left.clone();
        for (int i = 0; i < either.length; i++) either[i] |= right[i];
        return either;
    }

    /// Those of the left that are not in the right, which may have fewer words.
    static long[] without(long[] left, long[] right) {
        long[] rest = left.clone();
        int both = Math.min(left.length, right.length);
        for (int i = 0; i < both; i++) rest[i] &= ~right[i];
        return rest;
    }

    static int count(long[] bits) {
        int count = 0;
        for (long word : bits) count += Long.bitCount(word);
        return count;
    }
}
