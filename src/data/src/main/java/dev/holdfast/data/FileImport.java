package dev.holdfast.data;

import dev.holdfast.catalog.data.Brought;
import dev.holdfast.catalog.data.FileFormat;
import dev.holdfast.catalog.data.Fingerprint;
import dev.holdfast.catalog.data.Profile;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.parquet.ForeignParquet;
import dev.holdfast.data.profile.Profiler;
import dev.holdfast.data.row.Notes;
import dev.holdfast.data.source.Kind;
import dev.holdfast.data.source.Source;
import dev.holdfast.data.table.Table;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
                            : new TextImport(source, format, options, scratch)
                                    .write(part, progress);
            source.mustBeUnchanged();
            return kept(draft, part, folder, scratch, progress);
        } catch (IOException e) {
            throw Source.unreadable(file, e);
        }
    }

    private Draft parquet(
            Source source, ReadOptions options, Path scratch, Path part, Progress progress)
            throws IOException {
        Notes notes = new Notes();
        ParquetImport parquet =
                new ParquetImport(source.plain(scratch), options.columns(), scratch);
        String hash = ForeignParquet.hash(source, progress);
        Schema schema = parquet.write(part, notes);
        String content;
        try (Table table = Table.open(part, scratch, limits)) {
            content = ParquetImport.content(table, schema, limits.threads(), progress);
        }
        return new Draft(
                new Fingerprint(hash, content),
                schema,
                ParquetImport.options(schema),
                options.columns(),
                notes);
    }

    private Brought kept(Draft draft, Path part, Path folder, Path scratch, Progress progress)
            throws IOException {
        Profile profile;
        try (Table table = Table.open(part, scratch, limits)) {
            profile = new Profiler(limits.threads()).of(table, draft.schema(), progress);
        }
        Profile settled = Settled.of(profile, draft.chosen());
        Schema schema = Settled.schema(settled);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        progress.check();
        String name =
                "%s-%s.parquet"
                        .formatted(
                                draft.fingerprint().content().substring(0, 16),
                                UUID.randomUUID().toString().substring(0, 8));
        long bytes = Files.size(part);
        Files.move(part, folder.resolve(name));
        return new Brought(
                draft.fingerprint(),
                schema,
                settled,
                draft.options(),
                draft.notes().sentences(),
                name,
                bytes);
    }
}
