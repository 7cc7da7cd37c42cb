package dev.holdfast.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.data.Brought;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.table.Table;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// A file among the test resources, brought in as the worker does. Close the table.
public record ForeignFile(Table table, Schema schema) implements AutoCloseable {
    /// @param name below the folder golden
    /// @param columns as a schema file would have them; empty to find out
    /// @param root a folder for the table
    public static ForeignFile bring(String name, List<Column> columns, Path root)
            throws IOException {
        Path folder = Files.createTempDirectory(root, "foreign");
        Path file = folder.resolve(Path.of(name).getFileName().toString());
        try (InputStream in = resource(name)) {
            Files.copy(in, file);
        }
        return of(file, columns, folder);
    }

    public static ForeignFile of(Path file, List<Column> columns, Path folder) throws IOException {
        ReadOptions options = new ReadOptions(null, null, null, null, null, null, null, columns);
        Path scratch = Files.createTempDirectory(folder, "scratch");
        Brought brought =
                new FileImport(Limits.DEFAULT).bring(file, options, folder, scratch, Progress.NONE);
        return new ForeignFile(
                Table.open(folder.resolve(brought.fileName()), scratch, Limits.DEFAULT),
                brought.schema());
    }

    public static JsonNode json(String name) throws IOException {
        try (InputStream in = new GZIPInputStream(resource(name))) {
            return JsonMapper.shared().readTree(in);
        }
    }

    /// The text in a gzipped file.
    public static String text(String name) throws IOException {
        try (InputStream in = new GZIPInputStream(resource(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = ForeignFile.class.getResourceAsStream("/golden/" + name);
        assertThat(in).as(name).isNotNull();
        return in;
    }

    @Override
    public void close() {
        table.close();
    }
}
