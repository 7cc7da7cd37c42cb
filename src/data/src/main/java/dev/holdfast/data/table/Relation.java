package dev.holdfast.data.table;

/// What a table's rows are selected from, with columns c0, c1…; `numbered` has the row's place as `file_row_number` beside them. `failed` is what a
/// read that fails is reported as.
record Relation(String all, String numbered, FailedRead failed) {
    /// A Parquet file of ours; a page of it is found without reading what stands before.
    static Relation file(String literal) {
        return new Relation(
                "read_parquet(" + literal + ")",
                "read_parquet(" + literal + ", file_row_number = true)",
                FailedRead.OF_OURS);
    }

    /// Rows that are converted while they are read.
    static Relation view(String select, FailedRead failed) {
        return new Relation(
                "(" + select + ")",
                "(select *, row_number() over () - 1 as file_row_number from (" + select + "))",
                failed);
    }
}
