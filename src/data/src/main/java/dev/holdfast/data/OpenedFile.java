package dev.holdfast.data;

import dev.holdfast.catalog.data.Brought;
import dev.holdfast.data.table.Table;

/// A file from outside, open to be compared and not to be kept. The profile of `what` counts rows and missing cells and nothing else;
/// its file name is empty.
public record OpenedFile(Brought what, Table table) implements AutoCloseable {
    @Override
    public void close() {
        table.close();
    }
}
