package dev.holdfast.app.flights;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Dataset;
import dev.holdfast.catalog.data.DatasetStore;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.data.FileFormat;
import dev.holdfast.catalog.data.Fingerprint;
import dev.holdfast.catalog.data.Preview;
import dev.holdfast.catalog.data.Profile;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.RowPage;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.workbench.dataset.ImportOutcome;
import dev.holdfast.workbench.dataset.Imports;
import dev.holdfast.workbench.dataset.RunsOutcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Imports small CSV files into memory: enough for the window, with no worker and no store.
public final class PlainImports implements Imports {
    private final DatasetStore store;
    private final Clock clock;
    final Map<Long, PlainTable> tables = new ConcurrentHashMap<>();

    /// How often a preview was asked for.
    public final AtomicInteger previews = new AtomicInteger();

    /// Rows a pretended version answers, which are not in memory.
    public final AtomicInteger pagesRead = new AtomicInteger();

    PlainImports(DatasetStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Preview preview(Path file, ReadOptions options, Progress progress) {
        previews.incrementAndGet();
        refuseEmpty(file);
        String delimiter = options.delimiter() == null ? delimiterOf(file) : options.delimiter();
        PlainTable table = PlainTable.read(file, delimiter, 50, Progress.NONE);
        Schema schema =
                options.columns().isEmpty() ? table.schema() : new Schema(options.columns());
        return new Preview(
                String.valueOf(file.getFileName()),
                size(file),
                new ReadOptions(
                        FileFormat.CSV,
                        delimiter,
                        true,
                        options.encoding() == null ? "UTF-8" : options.encoding(),
                        options.decimalSign() == null ? "." : options.decimalSign(),
                        options.dateFormat(),
                        null,
                        List.of()),
                schema,
                table.rows(),
                List.of(),
                delimiter.equals(","));
    }

    private static void refuseEmpty(Path file) {
        if (size(file) == 0)
            throw new Trouble(
                    file.getFileName() + " is empty.",
                    "It holds no row.",
                    "Nothing was imported. Choose another file.");
    }

    private static String delimiterOf(Path file) {
        if (file.toString().endsWith(".gz")) return ",";
        try (var lines = Files.lines(file, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            String head = lines.findFirst().orElse("");
            return head.contains(";") ? ";" : ",";
        } catch (IOException e) {
            throw new UncheckedIOException("Could not look at " + file, e);
        }
    }

    @Override
    public ImportOutcome bring(
            long projectId, Path file, String name, ReadOptions options, Progress progress) {
        refuseEmpty(file);
        String delimiter = options.delimiter() == null ? delimiterOf(file) : options.delimiter();
        PlainTable read = PlainTable.read(file, delimiter, Long.MAX_VALUE, progress);
        String hash = hash(file);
        var here = store.withContent(projectId, hash);
        if (here.isPresent()) return new ImportOutcome(here.get(), true, List.of());
        Schema schema = options.columns().isEmpty() ? read.schema() : new Schema(options.columns());
        return new ImportOutcome(
                keep(
                        projectId,
                        name,
                        String.valueOf(file.getFileName()),
                        size(file),
                        hash,
                        new PlainTable(schema, read.rows())),
                false,
                List.of());
    }

    DatasetVersion keep(
            long projectId, String name, String source, long bytes, String hash, PlainTable table) {
        Dataset dataset =
                store.named(projectId, name)
                        .orElseGet(
                                () -> new Dataset(NewId.next(), projectId, name, clock.instant()));
        store.save(dataset);
        var version =
                new DatasetVersion(
                        NewId.next(),
                        dataset.id(),
                        store.versions(dataset.id()).size() + 1,
                        clock.instant(),
                        source,
                        new ReadOptions(
                                FileFormat.CSV, ",", true, "UTF-8", ".", null, null, List.of()),
                        bytes,
                        new Fingerprint(hash, hash),
                        table.schema(),
                        table.profile(),
                        "",
                        List.of());
        tables.put(version.id(), table);
        store.save(version);
        return version;
    }

    @Override
    public RunsOutcome bringRuns(long projectId, Path place, Progress progress) {
        throw new UnsupportedOperationException("no tracker's files in this test");
    }

    @Override
    public RowPage rows(long versionId, long offset, int limit) {
        pagesRead.incrementAndGet();
        PlainTable table = tables.get(versionId);
        if (table == null) return pretended(offset, limit);
        int from = (int) Math.min(offset, table.rows().size());
        int to = (int) Math.min(offset + limit, table.rows().size());
        return new RowPage(offset, new ArrayList<>(table.rows().subList(from, to)));
    }

    /// Rows of a version that is too large to have: each cell says where it is.
    private static RowPage pretended(long offset, int limit) {
        List<List<String>> rows = new ArrayList<>();
        for (long i = offset; i < offset + limit; i++)
            rows.add(List.of("r" + i, Long.toString(i * 2)));
        return new RowPage(offset, rows);
    }

    @Override
    public void assignRoles(long versionId, Schema schema) {
        DatasetVersion v = store.version(versionId).orElseThrow();
        store.save(
                new DatasetVersion(
                        v.id(),
                        v.datasetId(),
                        v.number(),
                        v.imported(),
                        v.sourceName(),
                        v.options(),
                        v.bytes(),
                        v.fingerprint(),
                        schema,
                        new Profile(
                                v.profile().rows(),
                                0,
                                v.profile().columns().stream()
                                        .map(p -> Profiles.as(p, role(schema, p.column())))
                                        .toList()),
                        v.file(),
                        v.notes()));
    }

    private static Column role(Schema schema, Column column) {
        return schema.column(column.name()).orElse(column);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not look at " + file, e);
        }
    }

    static String hash(Path file) {
        try {
            return hash(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// A version of that many rows of which none is in memory.
    public static DatasetVersion huge(long datasetId, long rows) {
        var columns =
                List.of(
                        new Column("row_name", ColumnType.TEXT, dev.holdfast.catalog.data.Role.ID),
                        new Column(
                                "doubled",
                                ColumnType.INTEGER,
                                dev.holdfast.catalog.data.Role.FEATURE));
        return new DatasetVersion(
                NewId.next(),
                datasetId,
                1,
                java.time.Instant.parse("2026-11-23T09:00:00Z"),
                "huge.parquet",
                ReadOptions.DETECT,
                900_000_000,
                new Fingerprint("ff", "ff"),
                new Schema(columns),
                new Profile(rows, 0, List.of()),
                "",
                List.of());
    }
}
