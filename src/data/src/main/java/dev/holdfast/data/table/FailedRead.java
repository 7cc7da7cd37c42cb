package dev.holdfast.data.table;

import java.sql.SQLException;

/// What is thrown when reading a table fails.
@FunctionalInterface
public interface FailedRead {
    /// Of a table of our own, which was whole when it was written: a fault of the program or of the disk.
    FailedRead OF_OURS = IllegalStateException::new;

    /// @param tried what could not be done
    RuntimeException of(String tried, SQLException cause);
}
