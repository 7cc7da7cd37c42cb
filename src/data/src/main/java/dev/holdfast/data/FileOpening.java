package dev.holdfast.data;

import dev.holdfast.catalog.data.Brought;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnProfile;
import dev.holdfast.catalog.data.FileFormat;
import dev.holdfast.catalog.data.Fingerprint;
import dev.holdfast.catalog.data.Profile;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.parquet.ForeignParquet;
import dev.holdfast.data.parquet.ParquetSchema;
import dev.holdfast.data.row.Notes;
import dev.holdfast.data.source.Kind;
import dev.holdfast.data.source.Source;
import dev.holdfast.data.table.Table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Opens a file from outside to be compared once. A verified Parquet file is read where it lies: every column once to be counted, then
/// those that are asked for. Text becomes a table of our own first, since it must be read twice anyway. Nothing is profiled.
public record FileOpening(Limits limits) {
    /// @param content whether the hash of the canonical content is needed, which costs a reading of every cell of a Parquet file;
    ///     else it is empty there
    /// @param scratch a private folder, emptied by the caller
    /// @throws dev.holdfast.catalog.Trouble when the file cannot be read
    public OpenedFile open(
            Path file, ReadOptions options, boolean content, Path scratch, Progress progress) {
        Source source = Source.of(file, limits);
        FileFormat format = options.format() == null ? Kind.of(source) : options.format();
        try {
            return format == FileFormat.PARQUET
                    ? parquet(source, options, content, scratch, progress)
                    : text(source, format, options, scratch, progress);
        } catch (IOException e) {
            throw Source.unreadable(file, e);
        }
    }

    private OpenedFile text(
            Source source, FileFormat format, ReadOptions options, Path scratch, Progress progress)
            throws IOException {
        Path part = scratch.resolve("opened.parquet");
        Draft draft = new TextImport(source, format, options, scratch).write(part, progress);
        source.mustBeUnchanged();
        Table table = Table.open(part, scratch, limits);
        try {
            return opened(source, draft, table);
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    private OpenedFile parquet(
            Source source, ReadOptions options, boolean content, Path scratch, Progress progress)
            throws IOException {
        Notes notes = new Notes();
        List<Column> chosen = options.columns();
        String hash = ForeignParquet.hash(source, progress);
        ForeignParquet foreign = ForeignParquet.open(source.plain(scratch), scratch);
        try {
            ParquetSchema parquet = ParquetSchema.of(foreign, chosen, notes);
            Schema schema = ParquetImport.guessed(parquet, chosen);
            Table table = parquet.view(foreign, schema);
            String canonical =
                    content ? ParquetImport.content(table, schema, limits.threads(), progress) : "";
            return opened(
                    source,
                    new Draft(
                            new Fingerprint(hash, canonical),
                            schema,
                            ParquetImport.options(schema),
                            chosen,
                            notes),
                    table);
        } catch (RuntimeException e) {
            foreign.close();
            throw e;
        }
    }

    private static OpenedFile opened(Source source, Draft draft, Table table) {
        Profile settled = Settled.of(counted(draft.schema(), table), draft.chosen());
        Brought what =
                new Brought(
                        draft.fingerprint(),
                        Settled.schema(settled),
                        settled,
                        draft.options(),
                        draft.notes().sentences(),
                        "",
                        0);
        return new OpenedFile(what, table, source);
    }

    private static Profile counted(Schema schema, Table table) {
        long[] present = table.present();
        List<ColumnProfile> columns = new ArrayList<>();
        for (int i = 0; i < present.length; i++) {
            Column column = schema.columns().get(i);
            boolean texts = !column.type().numeric() && !column.type().temporal();
            columns.add(
                    ColumnProfile.counted(
                            column,
                            table.rows(),
                            table.rows() - present[i],
                            texts ? table.distinct(i) : 0));
        }
        return new Profile(table.rows(), 0, columns);
    }
}
