package dev.holdfast.data;

import dev.holdfast.catalog.data.Brought;
import dev.holdfast.data.source.Source;
import dev.holdfast.data.table.Table;

/// A file from outside, open to be compared and not to be kept. The profile of `what` counts rows and missing cells and nothing else;
/// its file name is empty.
public record OpenedFile(Brought what, Table table, Source source) implements AutoCloseable {
    /// To be asked when all has been read.
    ///
    /// @throws dev.holdfast.catalog.Trouble when the file is no longer what it was when it was opened
    public void mustBeUnchanged() {
        source.mustBeUnchanged();
    }

    @Override
    public void close() {
        table.close();
    }
}
