package dev.holdfast.data.pushdown;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.data.RoleGuess;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/// The columns of a window as the database declares them, with the roles that their names suggest, as for a file.
final class DatabaseColumns {
    private DatabaseColumns() {}

    static Schema of(ResultSetMetaData answer) throws SQLException {
        var columns = new ArrayList<Column>();
        for (int place = 1; place <= answer.getColumnCount(); place++)
            columns.add(column(answer.getColumnLabel(place), answer.getColumnType(place)));
        return RoleGuess.oneOfEach(new Schema(columns), List.of());
    }

    private static Column column(String name, int type) {
        return switch (type) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.TINYINT ->
                    RoleGuess.column(name, ColumnType.INTEGER);
            case Types.REAL, Types.FLOAT, Types.DOUBLE, Types.NUMERIC, Types.DECIMAL ->
                    RoleGuess.column(name, ColumnType.NUMBER);
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR ->
                    RoleGuess.column(name, ColumnType.CATEGORY);
            case Types.BIT, Types.BOOLEAN -> RoleGuess.column(name, ColumnType.BOOLEAN);
            case Types.DATE -> RoleGuess.column(name, ColumnType.DATE);
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                    RoleGuess.column(name, ColumnType.TIMESTAMP);
            default -> new Column(name, ColumnType.TEXT, Role.IGNORE);
        };
    }
}
