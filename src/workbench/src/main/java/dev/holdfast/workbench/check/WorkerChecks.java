package dev.holdfast.workbench.check;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.CheckStore;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.data.Dataset;
import dev.holdfast.catalog.data.DatasetStore;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.monitor.DriftJudge;
import dev.holdfast.monitor.Judgement;
import dev.holdfast.monitor.SchemaComparison;
import dev.holdfast.monitor.Window;
import dev.holdfast.worker.Worker;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Compares columns in the worker process, judges them here, and keeps the check with its alarm.
public final class WorkerChecks implements Checks {
    private final DatasetStore datasets;
    private final CheckLedger ledger;
    private final Worker worker;
    private final Path workspace;
    private final Clock clock;

    public WorkerChecks(
            DatasetStore datasets, CheckStore checks, Worker worker, Path workspace, Clock clock) {
        this.datasets = datasets;
        this.ledger = new CheckLedger(datasets, checks, clock);
        this.worker = worker;
        this.workspace = workspace;
        this.clock = clock;
    }

    @Override
    public Check run(CheckRequest request, Progress progress) {
        Instant start = clock.instant();
        DatasetVersion reference = version(request.referenceVersionId());
        DatasetVersion current = version(request.currentVersionId());
        SchemaComparison schema =
                SchemaComparison.between(Window.of(reference), Window.of(current));
        List<ColumnComparison> columns =
                worker.compare(
                        workspace.resolve(reference.file()),
                        workspace.resolve(current.file()),
                        new Schema(schema.shared()),
                        request.settings(),
                        progress);
        Judgement judgement = new DriftJudge().judge(columns, schema, request.settings());
        Check check =
                new Check(
                        NewId.next(),
                        request.projectId(),
                        request.monitorId(),
                        reference.id(),
                        current.id(),
                        name(reference),
                        name(current),
                        reference.fingerprint().content(),
                        current.fingerprint().content(),
                        reference.rows(),
                        current.rows(),
                        request.settings(),
                        start,
                        Duration.between(start, clock.instant()),
                        judgement.verdict(),
                        judgement.sentence(),
                        judgement.family(),
                        judgement.findings());
        progress.check();
        ledger.keep(check);
        return check;
    }

    private DatasetVersion version(long id) {
        return datasets.version(id)
                .orElseThrow(
                        () ->
                                new Trouble(
                                        "The check did not run.",
                                        "One of its dataset versions is not in the store.",
                                        "Choose another version."));
    }

    private String name(DatasetVersion version) {
        String dataset =
                datasets.find(version.datasetId()).map(Dataset::name).orElse("deleted dataset");
        return "%s v%d".formatted(dataset, version.number());
    }
}
