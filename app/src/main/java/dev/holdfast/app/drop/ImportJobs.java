package dev.holdfast.app.drop;

import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.job.CancelledException;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.check.CheckRequest;
import dev.holdfast.workbench.dataset.ImportOutcome;
import dev.holdfast.workbench.dataset.RunsOutcome;
import dev.holdfast.workbench.project.Projects;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Imports as jobs, each of which tells how it ended. `project` 0 stands for none yet: the first arrival makes one.
final class ImportJobs {
    private final Desk desk;
    private final Background background;
    private final Words words;
    private final Consumer<Arrival> arrived;

    /// @param arrived told of each import's end, on the window's thread
    ImportJobs(Desk desk, Background background, Words words, Consumer<Arrival> arrived) {
        this.desk = desk;
        this.background = background;
        this.words = words;
        this.arrived = arrived;
    }

    /// One file, how to read it, and where it goes.
    record Table(Path file, ReadOptions options, String dataset, Destination.OfTables where) {}

    void table(long project, Table table) {
        start(table.file(), progress -> bring(project(project), table, progress));
    }

    /// What another tracker left in a file or folder.
    void runs(long project, Path place) {
        start(place, progress -> bringRuns(project(project), place, progress));
    }

    private interface Bringing {
        Arrival bring(Progress progress);
    }

    private void start(Path place, Bringing bringing) {
        String name = ReadableFile.name(place);
        desk.jobs()
                .start(
                        "import",
                        words.text("drop.job", name),
                        progress -> run(name, bringing, progress));
    }

    private void run(String name, Bringing bringing, Progress progress) {
        try {
            tell(bringing.bring(progress));
        } catch (CancelledException stopped) {
            tell(new Arrival.Stopped(name));
            throw stopped;
        } catch (Trouble refused) {
            tell(new Arrival.Refused(name, refused));
            throw refused;
        }
    }

    private void tell(Arrival end) {
        background.toWindow(() -> arrived.accept(end));
    }

    private Project project(long chosen) {
        return desk.projects().chosen(chosen, Projects.FIRST);
    }

    private Arrival bringRuns(Project project, Path place, Progress progress) {
        RunsOutcome outcome = desk.imports().bringRuns(project.id(), place, progress);
        return new Arrival.Runs(
                ReadableFile.name(place),
                project.id(),
                outcome.experimentIds().getFirst(),
                outcome.runIds().size(),
                outcome.notes());
    }

    private Arrival bring(Project project, Table table, Progress progress) {
        ImportOutcome outcome =
                desk.imports()
                        .bring(
                                project.id(),
                                table.file(),
                                table.dataset(),
                                table.options(),
                                progress);
        DatasetVersion version = outcome.version();
        if (outcome.alreadyHere())
            return new Arrival.Known(
                    ReadableFile.name(table.file()),
                    version,
                    datasetOf(version, table),
                    outcome.notes());
        return new Arrival.Here(version, table.dataset(), check(table, version, progress));
    }

    private @Nullable Check check(Table table, DatasetVersion version, Progress progress) {
        if (!(table.where() instanceof Destination.CurrentWindow window)) return null;
        var monitor = window.monitor();
        return desk.checks()
                .run(
                        new CheckRequest(
                                monitor.projectId(),
                                monitor.id(),
                                monitor.referenceVersionId(),
                                version.id(),
                                monitor.settings()),
                        progress);
    }

    private String datasetOf(DatasetVersion version, Table table) {
        return desk.stores()
                .datasets()
                .find(version.datasetId())
                .map(dataset -> dataset.name())
                .orElse(table.dataset());
    }
}
