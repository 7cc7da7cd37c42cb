package dev.holdfast.data.row;

import java.io.IOException;
import java.util.List;

/// Rows of a foreign file, one after the other. The same file is read twice: once to learn what its columns hold, once
/// to keep them.
public interface Rows extends AutoCloseable {
    /// Column names as the file gives them. Complete once the last row was read; names may be empty or doubled.
    List<String> names();

    /// Fills `row` with the next one.
    ///
    /// @return false after the last row
    boolean next(Row row) throws IOException;

    @Override
    void close() throws IOException;
}
