package dev.holdfast.store;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// One change for many rows, sent to the database in portions.
public final class Batch {
    private static final int PORTION = 1_000;

    private final Connection connection;
    private final String text;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    Batch(Connection connection, String text) {
        this.connection = connection;
        this.text = text;
    }

    /// Adds a row of values, in the order of the question marks.
    public Batch add(@Nullable Object... values) {
        rows.add(values);
        return this;
    }

    public void run() {
        if (rows.isEmpty()) return;
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            int waiting = 0;
            for (Object[] row : rows) {
                Sql.bind(statement, row);
                statement.addBatch();
                if (++waiting % PORTION == 0) statement.executeBatch();
            }
            if (waiting % PORTION != 0) statement.executeBatch();
        } catch (SQLException e) {
            throw new SqlFailure("Could not run \"" + text + "\" for " + rows.size() + " rows", e);
        }
    }
}
