package dev.holdfast.workbench.dataset;

import dev.holdfast.catalog.AllOrNothing;
import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.data.Brought;
import dev.holdfast.catalog.data.Dataset;
import dev.holdfast.catalog.data.DatasetStore;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.data.Preview;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.RowPage;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.run.ExperimentStore;
import dev.holdfast.catalog.run.FoundRuns;
import dev.holdfast.catalog.run.RunStore;
import dev.holdfast.worker.Worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Reads files in the worker process and keeps what came of them: the rows as a file of our own below `datasets`, the rest
/// in the store.
public final class WorkerImports implements Imports {
    private static final String FOLDER = "datasets";

    /// Where what comes in is kept.
    public record Kept(
            DatasetStore datasets,
            ExperimentStore experiments,
            RunStore runs,
            AllOrNothing together) {}

    private final DatasetStore store;
    private final TrackedRuns runs;
    private final AllOrNothing together;
    private final Worker worker;
    private final Path workspace;
    private final Clock clock;

    public WorkerImports(Kept kept, Worker worker, Path workspace, Clock clock) {
        this.store = kept.datasets();
        this.runs = new TrackedRuns(kept.experiments(), kept.runs(), clock);
        this.together = kept.together();
        this.worker = worker;
        this.workspace = workspace;
        this.clock = clock;
    }

    @Override
    public Preview preview(Path file, ReadOptions options, Progress progress) {
        return worker.preview(file, options, progress);
    }

    @Override
    public ImportOutcome bring(
            long projectId, Path file, String datasetName, ReadOptions options, Progress progress) {
        Path folder = folder();
        FileState before = FileState.of(file);
        Brought brought = worker.bring(file, options, folder, progress);
        Path rows = folder.resolve(brought.fileName());
        try {
            progress.check();
            before.mustStillHold(file);
            return keep(projectId, file, datasetName, brought, rows);
        } catch (RuntimeException e) {
            discard(rows);
            throw e;
        }
    }

    @Override
    public RunsOutcome bringRuns(long projectId, Path place, Progress progress) {
        FoundRuns found = worker.runs(place, progress);
        var outcome = new AtomicReference<RunsOutcome>();
        together.run(() -> outcome.set(runs.keep(projectId, found, progress)));
        return Objects.requireNonNull(outcome.get());
    }

    /// One at a time, or two imports could take the same version number.
    private synchronized ImportOutcome keep(
            long projectId, Path file, String datasetName, Brought brought, Path rows) {
        Optional<DatasetVersion> same =
                store.withContent(projectId, brought.fingerprint().content());
        if (same.isPresent()) {
            discard(rows);
            return new ImportOutcome(same.get(), true, brought.notes());
        }
        Dataset dataset =
                store.named(projectId, datasetName).orElseGet(() -> added(projectId, datasetName));
        List<DatasetVersion> earlier = store.versions(dataset.id());
        int number = earlier.isEmpty() ? 1 : earlier.getLast().number() + 1;
        DatasetVersion version =
                new DatasetVersion(
                        NewId.next(),
                        dataset.id(),
                        number,
                        clock.instant(),
                        String.valueOf(file.getFileName()),
                        brought.options(),
                        brought.bytes(),
                        brought.fingerprint(),
                        brought.schema(),
                        brought.profile(),
                        FOLDER + "/" + brought.fileName(),
                        brought.notes());
        store.save(version);
        return new ImportOutcome(version, false, brought.notes());
    }

    private Dataset added(long projectId, String name) {
        Dataset dataset = new Dataset(NewId.next(), projectId, name, clock.instant());
        store.save(dataset);
        return dataset;
    }

    private Path folder() {
        try {
            return Files.createDirectories(workspace.resolve(FOLDER));
        } catch (IOException e) {
            throw new Trouble(
                    "The file was not imported.",
                    "The workspace %s cannot be written: %s.".formatted(workspace, e.getMessage()),
                    "Make room there, or open another workspace.",
                    e);
        }
    }

    private static void discard(Path rows) {
        try {
            Files.deleteIfExists(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public RowPage rows(long versionId, long offset, int limit) {
        return worker.rows(table(version(versionId)), offset, limit);
    }

    /// Where the rows of a version are.
    public Path table(DatasetVersion version) {
        return workspace.resolve(version.file());
    }

    private DatasetVersion version(long versionId) {
        return store.version(versionId)
                .orElseThrow(
                        () ->
                                new Trouble(
                                        "This version is not in the store.",
                                        "Its dataset was deleted.",
                                        "Choose another."));
    }

    @Override
    public void assignRoles(long versionId, Schema schema) {
        DatasetVersion was = version(versionId);
        store.save(
                new DatasetVersion(
                        was.id(),
                        was.datasetId(),
                        was.number(),
                        was.imported(),
                        was.sourceName(),
                        was.options(),
                        was.bytes(),
                        was.fingerprint(),
                        schema,
                        was.profile(),
                        was.file(),
                        was.notes()));
    }
}
