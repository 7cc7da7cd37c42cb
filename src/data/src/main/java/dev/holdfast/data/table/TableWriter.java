package dev.holdfast.data.table;

import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.column.ColumnFormat;
import dev.holdfast.data.row.Notes;
import dev.holdfast.data.row.Rows;
import dev.holdfast.data.source.Tap;

import org.duckdb.DuckDBFunctions;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Writes a table of our own: one Parquet file, columns c0, c1… with their names in its metadata, row groups small enough
/// that any page of rows is near.
public final class TableWriter {
    static final int ROW_GROUP = 32_768;
    private static int streams;

    private TableWriter() {}

    /// Writes the rows and returns how many there are, with the hash of their canonical content.
    public static Written write(
            Engine engine,
            Rows rows,
            Schema schema,
            List<ColumnFormat> formats,
            long expected,
            Path to,
            Notes notes,
            Progress progress)
            throws IOException {
        List<CellReader> columns = new ArrayList<>();
        for (int i = 0; i < formats.size(); i++)
            columns.add(new CellReader(schema.columns().get(i).name(), formats.get(i)));
        RowStream stream = new RowStream(rows, columns, expected, progress);
        String name = nextName();
        try (var function = DuckDBFunctions.tableFunction().withName(name).withFunction(stream)) {
            function.register(engine.connection());
            copy(engine, "select * from " + name + "()", schema, to);
        } catch (SQLException e) {
            throw failed(stream.failure(), e);
        }
        columns.forEach(c -> c.tell(notes));
        List<byte[]> digests = columns.stream().map(CellReader::digest).toList();
        return new Written(stream.done(), content(schema, stream.done(), digests));
    }

    private static synchronized String nextName() {
        return "foreign_rows_" + streams++;
    }

    public static void copy(Engine engine, String select, Schema schema, Path to)
            throws SQLException {
        engine.run(
                "copy (%s) to %s (format parquet, compression zstd, row_group_size %d, kv_metadata {holdfast: %s})"
                        .formatted(
                                select,
                                Engine.literal(to.toString()),
                                rowGroup(schema.columns().size()),
                                Engine.literal(ColumnNames.write(schema))));
    }

    /// Wide tables get smaller groups: a group is held in memory while it is written.
    private static int rowGroup(int columns) {
        return columns > 1000 ? 2048 : columns > 200 ? 8192 : ROW_GROUP;
    }

    private static IOException failed(@Nullable Exception failure, SQLException e)
            throws IOException {
        if (failure instanceof RuntimeException runtime) throw runtime;
        if (failure instanceof IOException io) throw io;
        throw new IllegalStateException("Could not write the table", e);
    }

    /// SHA-256 over the number of rows and each column's name and content hash, in order.
    public static String content(Schema schema, long rows, List<byte[]> digests) {
        MessageDigest all = Tap.sha256();
        all.update(Long.toString(rows).getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < digests.size(); i++) {
            byte[] name = schema.columns().get(i).name().getBytes(StandardCharsets.UTF_8);
            all.update(("\n" + name.length + "\n").getBytes(StandardCharsets.UTF_8));
            all.update(name);
            all.update(digests.get(i));
        }
        return HexFormat.of().formatHex(all.digest());
    }

    /// What was written: rows, and SHA-256 of the canonical content.
    public record Written(long rows, String content) {}
}
