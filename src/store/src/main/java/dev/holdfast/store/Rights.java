package dev.holdfast.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the plain user may do: read and write rows, and nothing that touches files or runs code. Audit lines can be added
/// but neither changed nor removed, and the version can only be read.
final class Rights {
    private Rights() {}

    static void grant(Connection keeper, Keys keys) throws SQLException {
        try (Statement statement = keeper.createStatement()) {
            statement.execute("create user if not exists desk password '" + keys.user() + "'");
            for (String table : tables(statement))
                statement.execute("grant %s on %s to desk".formatted(allowed(table), table));
        }
    }

    private static String allowed(String table) {
        return switch (table) {
            case "event" -> "select, insert";
            case "store_version" -> "select";
            default -> "select, insert, update, delete";
        };
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found =
                statement.executeQuery(
                        "select table_name from information_schema.tables"
                                + " where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'"
                                + " and table_name not like 'flyway%'")) {
            while (found.next()) names.add(found.getString(1).toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
