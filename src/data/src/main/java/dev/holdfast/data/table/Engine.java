package dev.holdfast.data.table;

import dev.holdfast.data.Limits;

import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// DuckDB, locked down: it loads no extension, opens no file but those named and those in its private scratch folder, keeps
/// to its memory and threads, and none of this can be changed once it runs. No text from outside goes into SQL:
/// columns are called c0, c1…
public final class Engine implements AutoCloseable {
    private final DuckDBConnection connection;

    private Engine(DuckDBConnection connection) {
        this.connection = connection;
    }

    /// @param scratch a private folder, the only place it may write to
    /// @param readable files it may open beside those in `scratch`
    public static Engine open(Path scratch, List<Path> readable, Limits limits) {
        try {
            Properties properties = new Properties();
            properties.setProperty("autoinstall_known_extensions", "false");
            properties.setProperty("autoload_known_extensions", "false");
            properties.setProperty("allow_community_extensions", "false");
            DuckDBConnection connection =
                    (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", properties);
            Engine engine = new Engine(connection);
            engine.lock(scratch.toRealPath(), readable, limits);
            return engine;
        } catch (SQLException | java.io.IOException e) {
            throw new IllegalStateException("Could not start the data engine", e);
        }
    }

    private void lock(Path scratch, List<Path> readable, Limits limits) throws SQLException {
        Path temporary = scratch.resolve("spill");
        List<String> paths = new ArrayList<>();
        for (Path path : readable) paths.add(literal(path.toString()));
        run("set threads = " + limits.threads());
        run("set memory_limit = '%d MiB'".formatted(limits.memory() >> 20));
        run("set temp_directory = " + literal(temporary.toString()));
        run("set max_temp_directory_size = '200 GiB'");
        run("set allowed_directories = [" + literal(scratch + "/") + "]");
        run("set allowed_paths = [" + String.join(", ", paths) + "]");
        run("set enable_external_access = false");
        run("set lock_configuration = true");
    }

    /// A path as an SQL string. Wildcards would be read as a pattern: give such files another name first, see [Reachable].
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String file(Path file) {
        return "read_parquet(" + literal(file.toString()) + ")";
    }

    public DuckDBConnection connection() {
        return connection;
    }

    /// A second connection to the same engine, for another thread.
    Engine twin() throws SQLException {
        return new Engine((DuckDBConnection) connection.duplicate());
    }

    public void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    /// Reads a result chunk by chunk, without a Java object per cell.
    public void chunks(String sql, ChunkReader reader) throws SQLException {
        try (DuckDBPreparedStatement statement =
                        (DuckDBPreparedStatement) connection.prepareStatement(sql);
                DuckDBChunkedResult result = statement.query()) {
            while (result.nextChunk()) reader.read(result.chunk());
        }
    }

    /// The value of a setting, for those who want to see that it is locked.
    public String setting(String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select current_setting('" + name + "')")) {
            result.next();
            return result.getString(1);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not close the data engine", e);
        }
    }

    /// Takes one chunk of a result.
    @FunctionalInterface
    public interface ChunkReader {
        void read(org.duckdb.DuckDBDataChunkReader chunk) throws SQLException;
    }

    /// Whether a path can be given to the engine as it is.
    static boolean plain(Path path) {
        return path.toString().chars().noneMatch(c -> "*?[]{}".indexOf(c) >= 0)
                && Files.exists(path);
    }
}
