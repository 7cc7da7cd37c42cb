package dev.holdfast.store;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// The one way to speak to the database: values are bound, never pasted. Lives inside one [Database#read] or
/// [Database#write]; statements are those that H2 and PostgreSQL 15 both understand.
public final class Sql {
    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /// A question; bind its values in order, then ask for a list or the first row.
    public Query query(String text) {
        return new Query(connection, text);
    }

    /// A change without an answer: `update("delete from run where id = ?", id)`.
    /// @return how many rows it touched
    public int update(String text, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure("Could not run \"" + text + "\"", e);
        }
    }

    /// The same change for many rows; send it with [Batch#run()].
    public Batch batch(String text) {
        return new Batch(connection, text);
    }

    /// Adds a row, or replaces what it says where its key is already there.
    public Merge merge(String table) {
        return new Merge(this, table);
    }

    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) bindOne(statement, i + 1, values[i]);
    }

    private static void bindOne(PreparedStatement statement, int at, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setNull(at, Types.NULL);
            case Instant moment -> statement.setObject(at, toMicroseconds(moment));
            case Duration span -> statement.setLong(at, span.toNanos());
            case Enum<?> word -> statement.setString(at, word.name());
            case byte[] bytes -> statement.setBytes(at, bytes);
            case String text -> statement.setString(at, text);
            default -> statement.setObject(at, value);
        }
    }

    /// H2 would round and PostgreSQL cut: cut here, so that both keep the same.
    private static OffsetDateTime toMicroseconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
