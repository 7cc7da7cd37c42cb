package dev.holdfast.data.pushdown;

import dev.holdfast.catalog.job.Progress;

import java.sql.SQLException;
import java.sql.Statement;

/// Looks, while a question runs, whether the user has cancelled, and cancels it at the database then.
final class Watch implements AutoCloseable {
    private static final long LOOK_MILLIS = 100;

    private final Thread thread;

    Watch(Statement statement, Progress progress) {
        thread = Thread.ofVirtual().start(() -> look(statement, progress));
    }

    private static void look(Statement statement, Progress progress) {
        try {
            while (!progress.cancelled()) Thread.sleep(LOOK_MILLIS);
            statement.cancel();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            // It ends by its time limit then.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
