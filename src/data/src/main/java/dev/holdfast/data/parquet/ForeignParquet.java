package dev.holdfast.data.parquet;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.CannotRead;
import dev.holdfast.data.source.Reason;
import dev.holdfast.data.source.Source;
import dev.holdfast.data.source.Tap;
import dev.holdfast.data.table.Engine;
import dev.holdfast.data.table.Reachable;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// A Parquet file from outside, open in an engine of its own. Its footer and pages were verified in Java before the engine,
/// which is native code, saw them.
public final class ForeignParquet implements AutoCloseable {
    private final Source source;
    private final Engine engine;
    private final Path reachable;
    private final String from;
    private final List<Conversion> columns;

    private ForeignParquet(
            Source source, Engine engine, Path reachable, String from, List<Conversion> columns) {
        this.source = source;
        this.engine = engine;
        this.reachable = reachable;
        this.from = from;
        this.columns = columns;
    }

    public static ForeignParquet open(Source source, Path scratch) throws IOException {
        Footer footer = verified(source);
        if (footer.columns().isEmpty())
            throw new CannotRead(source.file(), "It has no columns.", "Choose another file.");
        if (footer.columns().size() > source.limits().columns())
            throw new CannotRead(
                    source.file(),
                    "It has more than %,d columns.".formatted(source.limits().columns()),
                    "Keep the columns you need and import those.");
        Path reachable = Reachable.by(source.file(), scratch);
        Engine engine = Engine.open(scratch, List.of(reachable), source.limits());
        String table = "read_parquet(" + Engine.literal(reachable.toString()) + ")";
        try {
            List<String> types = types(engine, table);
            List<Conversion> columns = new ArrayList<>();
            StringBuilder places = new StringBuilder();
            for (int i = 0; i < types.size(); i++) {
                columns.add(new Conversion(i, footer.columns().get(i), types.get(i)));
                places.append(i == 0 ? "c" : ", c").append(i);
            }
            return new ForeignParquet(
                    source, engine, reachable, table + " as foreign_rows(" + places + ")", columns);
        } catch (SQLException e) {
            engine.close();
            throw damaged(source, e);
        }
    }

    private static Footer verified(Source source) throws IOException {
        try (FileChannel file = FileChannel.open(source.file(), StandardOpenOption.READ)) {
            Footer footer = Footer.read(file);
            Pages pages = Pages.of(file);
            for (Footer.Chunk chunk : footer.chunks()) pages.check(chunk);
            return footer;
        } catch (Damaged e) {
            throw new CannotRead(
                    source.file(),
                    "The Parquet file cannot be trusted: %s.".formatted(Reason.of(e)),
                    "Write, copy or download it again.",
                    e);
        }
    }

    private static List<String> types(Engine engine, String table) throws SQLException {
        List<String> types = new ArrayList<>();
        try (Statement statement = engine.connection().createStatement();
                ResultSet result = statement.executeQuery("describe select * from " + table)) {
            while (result.next()) types.add(result.getString(2));
        }
        return types;
    }

    static CannotRead damaged(Source source, SQLException e) {
        return new CannotRead(
                source.file(),
                "The Parquet file is damaged or uses something unknown (%s)."
                        .formatted(Reason.of(e)),
                "Write, copy or download it again.",
                e);
    }

    public Source source() {
        return source;
    }

    public Engine engine() {
        return engine;
    }

    /// The file under the name the engine may open.
    Path reachable() {
        return reachable;
    }

    /// What to select from; the columns are called c0, c1…
    public String from() {
        return from;
    }

    public List<Conversion> columns() {
        return columns;
    }

    public List<String> names() {
        return columns.stream().map(Conversion::name).toList();
    }

    /// The first rows as text.
    public List<List<@Nullable String>> first(int limit) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (Statement statement = engine.connection().createStatement();
                ResultSet result =
                        statement.executeQuery(
                                "select * from %s limit %d".formatted(from, limit))) {
            while (result.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) row.add(result.getString(i));
                rows.add(row);
            }
        } catch (SQLException e) {
            throw damaged(source, e);
        }
        return rows;
    }

    /// SHA-256 of the file's bytes.
    public static String hash(Source source, Progress progress) throws IOException {
        Tap tap = new Tap();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = source.open(tap)) {
            while (in.read(buffer) >= 0) {
                progress.check();
                if ((tap.bytes() & 0xffffff) == 0)
                    progress.report(tap.bytes(), source.bytes(), "bytes", "Reading");
            }
        }
        return tap.hash();
    }

    @Override
    public void close() {
        engine.close();
    }
}
