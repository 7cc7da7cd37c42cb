package dev.holdfast.data;

import dev.holdfast.catalog.data.FileFormat;
import dev.holdfast.catalog.data.Preview;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.parquet.ForeignParquet;
import dev.holdfast.data.parquet.ParquetSchema;
import dev.holdfast.data.row.Notes;
import dev.holdfast.data.source.Kind;
import dev.holdfast.data.source.Source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Shows how a file from outside would be read. Of a long text only the first megabytes are looked at, which is said.
public record FilePreview(Limits limits) {
    private static final long LOOKED_AT = 16L << 20;
    private static final int ROWS = 100;

    /// @throws dev.holdfast.catalog.Trouble when the file cannot be read
    public Preview of(Path file, ReadOptions options, Path scratch, Progress progress) {
        Source source = Source.of(file, limits);
        FileFormat format = options.format() == null ? Kind.of(source) : options.format();
        try {
            return format == FileFormat.PARQUET
                    ? parquet(source, options, scratch)
                    : text(source, format, options, progress);
        } catch (IOException e) {
            throw Source.unreadable(file, e);
        }
    }

    private static Preview text(
            Source source, FileFormat format, ReadOptions options, Progress progress)
            throws IOException {
        ForeignTable table = ForeignTable.of(source, format, options);
        Survey survey = Survey.of(table, options, LOOKED_AT, progress);
        if (!survey.whole())
            survey.notes()
                    .say(
                            "Only the first %,d rows were looked at; the import looks at all."
                                    .formatted(survey.rows()));
        List<String> notes = survey.notes().sentences();
        boolean clear = table.sure() && notes.size() == (survey.whole() ? 0 : 1);
        return new Preview(
                ShownName.of(source.file()),
                source.bytes(),
                survey.options(table, options),
                survey.schema(),
                survey.first(),
                notes,
                clear);
    }

    private static Preview parquet(Source source, ReadOptions options, Path scratch)
            throws IOException {
        Notes notes = new Notes();
        try (ForeignParquet foreign = ForeignParquet.open(source.plain(scratch), scratch)) {
            Schema schema =
                    ParquetImport.guessed(
                            ParquetSchema.of(foreign, options.columns(), notes), options.columns());
            List<List<@Nullable String>> rows = foreign.first(ROWS);
            ReadOptions read =
                    new ReadOptions(
                            FileFormat.PARQUET,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            schema.columns());
            return new Preview(
                    ShownName.of(source.file()),
                    source.bytes(),
                    read,
                    schema,
                    rows,
                    notes.sentences(),
                    true);
        }
    }
}
