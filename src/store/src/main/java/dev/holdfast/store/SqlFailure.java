package dev.holdfast.store;

import java.sql.SQLException;

/// A statement that the database refused or could not carry out.
public final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SqlFailure(String what, SQLException cause) {
        super(what + ": " + cause.getMessage(), cause);
    }

    /// The database's own number for what went wrong.
    int code() {
        return getCause() instanceof SQLException e ? e.getErrorCode() : 0;
    }
}
