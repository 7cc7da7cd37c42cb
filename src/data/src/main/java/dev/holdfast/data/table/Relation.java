package dev.holdfast.data.table;

/// What a table's rows are selected from, with columns c0, c1…; `numbered` has the row's place as `file_row_number` beside them.
record Relation(String all, String numbered) {
    /// A Parquet file of ours; a page of it is found without reading what stands before.
    static Relation file(String literal) {
        return new Relation(
                "read_parquet(" + literal + ")",
                "read_parquet(" + literal + ", file_row_number = true)");
    }

    /// Rows that are converted while they are read.
    static Relation view(String select) {
        return new Relation(
                "(" + select + ")",
                "(select *, row_number() over () - 1 as file_row_number from (" + select + "))");
    }
}
