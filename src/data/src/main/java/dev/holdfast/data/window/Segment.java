package dev.holdfast.data.window;

import dev.holdfast.catalog.watch.WindowComparison;

import java.util.function.IntPredicate;

/// A part of the rows that is looked at on its own.
record Segment(String name, IntPredicate rows) {
    static final Segment ALL = new Segment(WindowComparison.ALL, _ -> true);

    /// Those of these rows that belong to it.
    RowSet of(RowSet all) {
        return this == ALL ? all : all.where(rows);
    }
}
