package dev.holdfast.store;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A question to the database with the values bound so far.
public final class Query {
    private static final int FETCH = 1_000;

    private final Connection connection;
    private final String text;
    private final List<@Nullable Object> values = new ArrayList<>();

    Query(Connection connection, String text) {
        this.connection = connection;
        this.text = text;
    }

    /// Binds the next values.
    public Query bind(@Nullable Object... more) {
        Collections.addAll(values, more);
        return this;
    }

    /// Binds each of a collection, for `in (?, ?, …)` written with [#marks(int)].
    public Query bindAll(Collection<?> more) {
        values.addAll(more);
        return this;
    }

    /// `?, ?, ?` for so many values; at least one.
    public static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    public <T> List<T> list(Function<Row, T> reader) {
        List<T> found = new ArrayList<>();
        each(row -> found.add(reader.apply(row)));
        return List.copyOf(found);
    }

    public <T> Optional<T> first(Function<Row, T> reader) {
        List<T> found = list(reader);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /// Hands over row after row without keeping them.
    public void each(Consumer<Row> reader) {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            statement.setFetchSize(FETCH);
            Sql.bind(statement, values.toArray());
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) reader.accept(row);
            }
        } catch (SQLException e) {
            throw new SqlFailure("Could not run \"" + text + "\"", e);
        }
    }

    /// The answer to a question with exactly one number, such as a count.
    public long number() {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            Sql.bind(statement, values.toArray());
            try (ResultSet result = statement.executeQuery()) {
                if (!result.next()) throw new IllegalStateException("No row from \"" + text + "\"");
                return result.getLong(1);
            }
        } catch (SQLException e) {
            throw new SqlFailure("Could not run \"" + text + "\"", e);
        }
    }
}
