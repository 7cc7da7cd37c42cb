package dev.holdfast.data.pushdown;

import dev.holdfast.catalog.job.CancelledException;
import dev.holdfast.catalog.job.Progress;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// One connection that only reads, all questions in one transaction, so that all see the same rows. A question that takes too long is ended by the
/// database; one that the user cancels is cancelled there. No answer is read beyond 10,000 rows; none that we ask for has so many.
final class Session implements AutoCloseable {
    private static final int MOST_ROWS = 10_000;
    private static final int CONNECT_SECONDS = 15;

    private final DatabaseAddress address;
    private final Connection connection;
    private final int seconds;
    private final Progress progress;
    private int questions;
    private long values;
    private long bytesOut;
    private long bytesIn;

    /// Reads one row of an answer, or what it says of itself.
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private Session(
            DatabaseAddress address, Connection connection, int seconds, Progress progress) {
        this.address = address;
        this.connection = connection;
        this.seconds = seconds;
        this.progress = progress;
    }

    /// @throws DatabaseFailure when no connection comes about
    static Session open(
            DatabaseAddress address, DatabaseLogin login, int seconds, Progress progress) {
        progress.check();
        try {
            Connection connection =
                    DriverManager.getConnection(address.url(), properties(login, seconds));
            var session = new Session(address, connection, seconds, progress);
            try {
                session.lock();
            } catch (SQLException e) {
                session.close();
                throw e;
            }
            return session;
        } catch (SQLException e) {
            throw DatabaseFailure.unreached(e, address);
        }
    }

    private static Properties properties(DatabaseLogin login, int seconds) {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        if (!login.secret().isEmpty()) properties.setProperty("password", login.secret());
        properties.setProperty("ApplicationName", "Holdfast");
        properties.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
        properties.setProperty("loginTimeout", String.valueOf(2 * CONNECT_SECONDS));
        properties.setProperty("socketTimeout", String.valueOf(seconds + CONNECT_SECONDS));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("readOnly", "true");
        properties.setProperty("readOnlyMode", "always");
        return properties;
    }

    private void lock() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = '%ds'".formatted(seconds));
        }
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    Dialect dialect() {
        return address.dialect();
    }

    /// All rows of an answer.
    ///
    /// @param about what is measured, for words when it fails
    /// @throws DatabaseFailure when there is no answer
    /// @throws CancelledException when the user cancelled
    <T> List<T> rows(String about, String sql, RowReader<T> reader) {
        return ask(about, sql, List.of(), rows -> read(rows, reader));
    }

    /// As above, with a list of texts for the one parameter.
    <T> List<T> rows(String about, String sql, List<String> texts, RowReader<T> reader) {
        return ask(about, sql, texts, rows -> read(rows, reader));
    }

    /// The only row of an answer.
    <T> T row(String about, String sql, RowReader<T> reader) {
        return rows(about, sql, reader).getFirst();
    }

    /// What a whole answer tells, its rows unread.
    <T> T head(String about, String sql, RowReader<T> reader) {
        return ask(about, sql, List.of(), reader);
    }

    private <T> T ask(String about, String sql, List<String> texts, RowReader<T> reader) {
        progress.check();
        questions++;
        bytesOut += bytes(sql);
        try (Statement statement =
                        texts.isEmpty() ? connection.createStatement() : prepared(sql, texts);
                var _ = new Watch(statement, progress);
                ResultSet answer = answer(statement, sql)) {
            return reader.read(answer);
        } catch (SQLException e) {
            if (progress.cancelled()) throw new CancelledException();
            throw DatabaseFailure.unanswered(e, address, about, seconds);
        }
    }

    private static ResultSet answer(Statement statement, String sql) throws SQLException {
        statement.setMaxRows(MOST_ROWS);
        return statement instanceof PreparedStatement prepared
                ? prepared.executeQuery()
                : statement.executeQuery(sql);
    }

    private PreparedStatement prepared(String sql, List<String> texts) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setArray(1, connection.createArrayOf("text", texts.toArray()));
        for (String text : texts) bytesOut += bytes(text);
        return statement;
    }

    private <T> List<T> read(ResultSet rows, RowReader<T> reader) throws SQLException {
        var answer = new ArrayList<T>();
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) count(rows.getString(column));
            answer.add(reader.read(rows));
        }
        return answer;
    }

    private void count(@Nullable String cell) {
        values++;
        if (cell != null) bytesIn += bytes(cell);
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    Answered answered() {
        return new Answered(questions, values, bytesOut, bytesIn);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing was written: there is nothing to lose with it.
        }
    }
}
