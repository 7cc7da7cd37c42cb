package dev.holdfast.store.run;

/// One column of up to [#ROWS] runs, in memory.
sealed interface Cells permits NumberCells, TextCells {
    /// Runs in a block.
    int ROWS = 4096;

    int rows();

    boolean has(int row);

    /// About so many bytes of memory.
    long weight();

    /// A hash of the value, the same for equal values in every block.
    long hash(int row);
}
