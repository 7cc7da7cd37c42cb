package dev.holdfast.data.table;

import org.jspecify.annotations.Nullable;

/// What a table's rows are selected from, with columns c0, c1…
///
/// @param numbered the same with the row's place as `file_row_number` beside them; null of a view, which has no pages
/// @param failed what a read that fails is reported as
record Relation(String all, @Nullable String numbered, FailedRead failed) {
    /// A Parquet file of ours; a page of it is found without reading what stands before.
    static Relation file(String literal) {
        return new Relation(
                "read_parquet(" + literal + ")",
                "read_parquet(" + literal + ", file_row_number = true)",
                FailedRead.OF_OURS);
    }

    /// Rows that are converted while they are read.
    static Relation view(String select, FailedRead failed) {
        return new Relation("(" + select + ")", null, failed);
    }
}
