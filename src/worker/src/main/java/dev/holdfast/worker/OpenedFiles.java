package dev.holdfast.worker;

import dev.holdfast.data.OpenedFile;
import dev.holdfast.data.table.Table;

import java.util.List;

/// Foreign files that are read together.
record OpenedFiles(List<OpenedFile> files) implements AutoCloseable {
    OpenedFiles {
        files = List.copyOf(files);
    }

    List<Table> tables() {
        return files.stream().map(OpenedFile::table).toList();
    }

    /// @throws dev.holdfast.catalog.Trouble when one is no longer what was opened
    void mustBeUnchanged() {
        files.forEach(OpenedFile::mustBeUnchanged);
    }

    @Override
    public void close() {
        files.forEach(OpenedFile::close);
    }
}
