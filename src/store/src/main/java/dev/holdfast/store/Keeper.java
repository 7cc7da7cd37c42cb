package dev.holdfast.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// What only the keeper's connection may do.
final class Keeper {
    private Keeper() {}

    /// Forces everything committed to the disk. H2 never does so by itself, whatever its WRITE_DELAY.
    static void force(Connection keeper) throws SQLException {
        try (Statement statement = keeper.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }
}
