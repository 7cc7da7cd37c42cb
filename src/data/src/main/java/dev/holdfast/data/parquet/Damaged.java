package dev.holdfast.data.parquet;

/// What is wrong with a Parquet file, as the end of a sentence.
final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    Damaged(String what) {
        super(what);
    }
}
