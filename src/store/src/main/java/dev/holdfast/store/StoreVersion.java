package dev.holdfast.store;

import org.h2.api.ErrorCode;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Which migrations a store has seen: one number in a table of its own, so that a start with nothing to migrate need not load
/// the migration library to learn it.
final class StoreVersion {
    /// The number of a store whose making was cut off: nothing was ever saved in it.
    static final int UNFINISHED = 0;

    private StoreVersion() {}

    static int of(StoreFile store) {
        try (Connection connection = store.look()) {
            return read(connection);
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    static int read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select max(version) from store_version")) {
            return found.next() ? found.getInt(1) : UNFINISHED;
        } catch (SQLException e) {
            boolean noTable =
                    e.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1
                            || e.getErrorCode()
                                    == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1
                            || e.getErrorCode()
                                    == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2;
            if (noTable) return UNFINISHED;
            throw e;
        }
    }

    static void write(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table if not exists store_version (version integer primary key)");
            statement.execute("insert into store_version values (" + version + ")");
        }
    }
}
