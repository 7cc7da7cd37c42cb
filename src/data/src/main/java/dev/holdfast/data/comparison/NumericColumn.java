package dev.holdfast.data.comparison;

import dev.holdfast.stats.SortedSample;

import java.util.Arrays;

/// A numeric column of one window: its finite values in ascending order, and how many rows were missing or infinite.
public record NumericColumn(SortedSample values, long missing, long infinite) {
    /// Values in any order; NaN is missing, infinities are counted and left out. The array is not changed.
    public static NumericColumn of(double... cells) {
        return ofOwned(cells.clone());
    }

    /// As `of`, without a copy: the array is reordered and must not be used afterwards.
    public static NumericColumn ofOwned(double[] cells) {
        int missing = 0;
        int infinite = 0;
        int size = 0;
        for (double cell : cells) {
            if (Double.isNaN(cell)) missing++;
            else if (Double.isInfinite(cell)) infinite++;
            else cells[size++] = cell;
        }
        double[] finite = size == cells.length ? cells : Arrays.copyOf(cells, size);
        AscendingSort.sort(finite);
        return new NumericColumn(SortedSample.ofSorted(finite), missing, infinite);
    }

    public long rows() {
        return values.size() + missing + infinite;
    }
}
