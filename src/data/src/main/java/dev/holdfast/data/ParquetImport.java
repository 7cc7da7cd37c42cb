package dev.holdfast.data;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.FileFormat;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.parquet.ForeignParquet;
import dev.holdfast.data.parquet.ParquetSchema;
import dev.holdfast.data.row.Notes;
import dev.holdfast.data.source.Source;
import dev.holdfast.data.table.InParallel;
import dev.holdfast.data.table.Table;
import dev.holdfast.data.table.TableWriter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Brings a foreign Parquet file into the form of our own tables.
record ParquetImport(Source source, List<Column> chosen, Path scratch) {
    /// Writes the table to `part` and returns its schema.
    Schema write(Path part, Notes notes) throws IOException {
        try (ForeignParquet foreign = ForeignParquet.open(source, scratch)) {
            ParquetSchema schema = ParquetSchema.of(foreign, chosen, notes);
            Schema columns = guessed(schema, chosen);
            schema.write(foreign, columns, part);
            return columns;
        }
    }

    /// The schema with roles guessed where the user chose none.
    static Schema guessed(ParquetSchema schema, List<Column> chosen) {
        List<Column> columns =
                schema.columns().stream()
                        .map(c -> chosen.contains(c) ? c : RoleGuess.column(c.name(), c.type()))
                        .toList();
        return RoleGuess.oneOfEach(new Schema(columns), chosen);
    }

    /// How such a file is read again.
    static ReadOptions options(Schema schema) {
        return new ReadOptions(
                FileFormat.PARQUET, null, null, null, null, null, null, schema.columns());
    }

    /// The hash of the canonical content of a table.
    static String content(Table table, Schema schema, int threads, Progress progress) {
        List<byte[]> digests =
                new InParallel(threads, "Hashing")
                        .over(
                                schema.columns(),
                                table,
                                (own, c) -> own.digest(own.place(c.name())),
                                progress);
        return TableWriter.content(schema, table.rows(), digests);
    }
}
