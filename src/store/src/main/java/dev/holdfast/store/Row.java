package dev.holdfast.store;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/// One row of an answer; columns by name. A method without `orNull` or `maybe` is for columns that are never null.
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public long id(String column) {
        return at(column, ResultSet::getLong);
    }

    public @Nullable Long idOrNull(String column) {
        return orNull(column, ResultSet::getLong);
    }

    public int integer(String column) {
        return at(column, ResultSet::getInt);
    }

    public double number(String column) {
        return at(column, ResultSet::getDouble);
    }

    public boolean flag(String column) {
        return at(column, ResultSet::getBoolean);
    }

    public String text(String column) {
        return at(column, ResultSet::getString);
    }

    public @Nullable String textOrNull(String column) {
        return orNull(column, ResultSet::getString);
    }

    public byte[] bytes(String column) {
        return at(column, ResultSet::getBytes);
    }

    public byte @Nullable [] bytesOrNull(String column) {
        return orNull(column, ResultSet::getBytes);
    }

    /// A moment, exact to the microsecond.
    public Instant instant(String column) {
        return at(column, (r, c) -> r.getObject(c, OffsetDateTime.class)).toInstant();
    }

    public @Nullable Instant instantOrNull(String column) {
        OffsetDateTime found = orNull(column, (r, c) -> r.getObject(c, OffsetDateTime.class));
        return found == null ? null : found.toInstant();
    }

    /// A time span kept in nanoseconds.
    public Duration duration(String column) {
        return Duration.ofNanos(id(column));
    }

    /// A constant by its name.
    public <E extends Enum<E>> E word(Class<E> type, String column) {
        return Enum.valueOf(type, text(column));
    }

    private <T> T at(String column, Getter<T> getter) {
        try {
            return getter.get(result, column);
        } catch (SQLException e) {
            throw new SqlFailure("Could not read column " + column, e);
        }
    }

    private <T> @Nullable T orNull(String column, Getter<T> getter) {
        try {
            T value = getter.get(result, column);
            return result.wasNull() ? null : value;
        } catch (SQLException e) {
            throw new SqlFailure("Could not read column " + column, e);
        }
    }

    private interface Getter<T> {
        T get(ResultSet result, String column) throws SQLException;
    }
}
