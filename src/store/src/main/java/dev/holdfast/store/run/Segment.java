package dev.holdfast.store.run;

/// Up to [Cells#ROWS] runs of one experiment that are queried together.
sealed interface Segment permits BlockSegment, DeltaSegment {
    int rows();

    long id(int row);

    /// The rows that count: those that have no newer state elsewhere.
    long[] valid();
}
