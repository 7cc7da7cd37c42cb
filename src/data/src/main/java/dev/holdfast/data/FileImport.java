package dev.holdfast.data;

import dev.holdfast.catalog.data.Brought;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnProfile;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.FileFormat;
import dev.holdfast.catalog.data.Fingerprint;
import dev.holdfast.catalog.data.Profile;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.parquet.ForeignParquet;
import dev.holdfast.data.profile.Profiler;
import dev.holdfast.data.row.Notes;
import dev.holdfast.data.row.Rows;
import dev.holdfast.data.source.Kind;
import dev.holdfast.data.source.Source;
import dev.holdfast.data.source.Tap;
import dev.holdfast.data.table.Engine;
import dev.holdfast.data.table.Table;
import dev.holdfast.data.table.TableWriter;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Brings a file from outside in as a table of our own. Text is read twice: what a column holds is decided by all of its cells.
public record FileImport(Limits limits) {
    /// Writes the table into `folder`; `scratch` is a private folder on the same disk, emptied by the caller.
    ///
    /// @throws dev.holdfast.catalog.Trouble when the file cannot be read; nothing is left in `folder` then
    public Brought bring(
            Path file, ReadOptions options, Path folder, Path scratch, Progress progress) {
        Source source = Source.of(file, limits);
        FileFormat format = options.format() == null ? Kind.of(source) : options.format();
        Path part = scratch.resolve("table.parquet");
        try {
            Draft draft =
                    format == FileFormat.PARQUET
                            ? parquet(source, options, scratch, part, progress)
                            : text(source, format, options, scratch, part, progress);
            source.mustBeUnchanged();
            return kept(draft, part, folder, scratch, progress);
        } catch (IOException e) {
            throw Source.unreadable(file, e);
        }
    }

    private Draft text(
            Source source,
            FileFormat format,
            ReadOptions options,
            Path scratch,
            Path part,
            Progress progress)
            throws IOException {
        ForeignTable table = ForeignTable.of(source, format, options);
        Survey survey = Survey.of(table, options, Long.MAX_VALUE, progress);
        Tap tap = new Tap();
        TableWriter.Written written;
        try (Engine engine = Engine.open(scratch, List.of(), limits);
                Rows rows = table.rows(tap, new Notes())) {
            written =
                    TableWriter.write(
                            engine,
                            rows,
                            survey.schema(),
                            survey.formats(),
                            survey.rows(),
                            part,
                            survey.notes(),
                            progress);
        }
        if (!tap.hash().equals(survey.hash())) throw source.changed();
        return new Draft(
                new Fingerprint(survey.hash(), written.content()),
                survey.schema(),
                survey.options(table, options),
                options.columns(),
                survey.notes());
    }

    private Draft parquet(
            Source source, ReadOptions options, Path scratch, Path part, Progress progress)
            throws IOException {
        Notes notes = new Notes();
        ParquetImport parquet = new ParquetImport(source, options.columns(), scratch);
        String hash = ForeignParquet.hash(source, progress);
        Schema schema = parquet.write(part, notes);
        return new Draft(
                new Fingerprint(hash, parquet.content(part, schema, progress)),
                schema,
                new ReadOptions(
                        FileFormat.PARQUET, null, null, null, null, null, null, schema.columns()),
                options.columns(),
                notes);
    }

    private Brought kept(Draft draft, Path part, Path folder, Path scratch, Progress progress)
            throws IOException {
        Profile profile;
        try (Table table = Table.open(part, scratch, limits)) {
            profile = new Profiler(limits.threads()).of(table, draft.schema, progress);
        }
        Profile settled = settled(profile, draft.chosen);
        Schema schema = new Schema(settled.columns().stream().map(ColumnProfile::column).toList());
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        progress.check();
        String name =
                "%s-%s.parquet"
                        .formatted(
                                draft.fingerprint.content().substring(0, 16),
                                UUID.randomUUID().toString().substring(0, 8));
        long bytes = Files.size(part);
        Files.move(part, folder.resolve(name));
        return new Brought(
                draft.fingerprint,
                schema,
                settled,
                draft.options,
                draft.notes.sentences(),
                name,
                bytes);
    }

    /// Whether texts are categories shows only once all are counted.
    private static Profile settled(Profile profile, List<Column> chosen) {
        List<ColumnProfile> columns = new ArrayList<>();
        for (ColumnProfile p : profile.columns()) {
            Column column = p.column();
            boolean texts =
                    column.type() == ColumnType.CATEGORY || column.type() == ColumnType.TEXT;
            long used = p.rows() - p.missing();
            boolean category = p.distinct() <= 20 || p.distinct() * 2 <= used;
            ColumnType type = category ? ColumnType.CATEGORY : ColumnType.TEXT;
            if (!texts || type == column.type() || chosen.contains(column)) {
                columns.add(p);
                continue;
            }
            Role role =
                    column.role() == Role.FEATURE && !category
                            ? Role.IGNORE
                            : column.role() == Role.IGNORE && category
                                    ? Role.FEATURE
                                    : column.role();
            columns.add(p.as(new Column(column.name(), type, role)));
        }
        return new Profile(profile.rows(), profile.duplicatedRows(), columns);
    }

    private record Draft(
            Fingerprint fingerprint,
            Schema schema,
            ReadOptions options,
            List<Column> chosen,
            Notes notes) {}
}
