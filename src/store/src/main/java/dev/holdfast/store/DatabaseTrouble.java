package dev.holdfast.store;

import dev.holdfast.catalog.Trouble;

import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/// Says in words what the database could not do.
final class DatabaseTrouble {
    private DatabaseTrouble() {}

    /// A [Trouble] where the user can do something about it; anything else as the exception it is.
    static RuntimeException of(Throwable cause) {
        return switch (code(cause)) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> lockedElsewhere(cause);
            case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2, ErrorCode.DATABASE_IS_CLOSED ->
                    unreadable(cause);
            case ErrorCode.DATABASE_IS_READ_ONLY ->
                    new Trouble(
                            "The store cannot be written.",
                            "Its file or folder is read-only.",
                            "Give yourself the right to write to it, or choose another workspace.",
                            cause);
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 -> damaged(cause);
            case ErrorCode.WRONG_USER_OR_PASSWORD ->
                    new Trouble(
                            "The store cannot be opened.",
                            "The file store.keys does not belong to it.",
                            "Put back the store.keys that was made with this store.",
                            cause);
            default -> asItIs(cause);
        };
    }

    static Trouble lockedElsewhere(@Nullable Throwable cause) {
        return new Trouble(
                "The store is already open.",
                "Another program holds it: a Holdfast window or command that still runs, a backup"
                        + " or a virus scanner.",
                "Wait until it has ended, or close it, and try again.",
                cause);
    }

    static Trouble unreadable(Throwable cause) {
        return new Trouble(
                "The store could not be read or written.",
                "The disk may be full, taken away or damaged.",
                "Make room or connect the disk, then start Holdfast again. What was saved before"
                        + " is kept.",
                cause);
    }

    static Trouble damaged(Throwable cause) {
        return new Trouble(
                "The store cannot be opened.",
                "Its file is damaged or was not made by Holdfast.",
                "Put back the newest file of the folder \"backups\" in the workspace.",
                cause);
    }

    private static int code(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause())
            if (t instanceof SQLException e) return e.getErrorCode();
        return 0;
    }

    private static RuntimeException asItIs(Throwable cause) {
        if (cause instanceof Error error) throw error;
        if (cause instanceof RuntimeException e) return e;
        if (cause instanceof SQLException e) return new SqlFailure("The store failed", e);
        return new IllegalStateException("The store failed", cause);
    }
}
