package dev.holdfast.data.pushdown;

import dev.holdfast.stats.CountedPair;

import java.util.Comparator;

/// The values of a window between two edges of both grids: how many, the least, the greatest and the mean. `fine` counts the edges of the fine grid below them,
/// `even` those of the even grid up to them.
record Cell(int fine, int even, long count, double least, double greatest, double mean) {
    static final Comparator<Cell> ASCENDING =
            Comparator.comparingInt(Cell::fine).thenComparingInt(Cell::even);

    CountedPair.Content content() {
        return new CountedPair.Content(count, mean);
    }

    /// The fewest different values there can be in it.
    int distinct() {
        return least == greatest ? 1 : 2;
    }
}
