package dev.holdfast.workbench.sample;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.Monitor;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.Protocol;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.model.ModelVersion;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.check.CheckRequest;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The project that ships with the program: flights of New York in 2013, a grid of runs recorded with a genuine MLflow, a registered model, and
/// what its deployed version answered month by month.
public final class SampleProject {
    public static final String NAME = "Flights of New York 2013";

    private static final int LAST_MONTH_WITH_LABELS = 11;

    private final Desk desk;
    private @Nullable SampleRuns runs;

    public SampleProject(Desk desk) {
        this.desk = desk;
    }

    /// The sample if it was opened before.
    public boolean present() {
        return desk.stores().projects().named(NAME).isPresent();
    }

    /// Makes the project with its runs and models, which takes less than a second; [#fill(Project, Progress)] brings the data.
    public Project begin() {
        Project project =
                new Project(
                        NewId.next(),
                        NAME,
                        "Which departures of EWR, JFK and LGA arrive more than 15 minutes late?"
                                + " Real data, see the guide.",
                        Instant.now());
        desk.stores().projects().save(project);
        runs = new SampleRuns(desk, project.id());
        runs.add();
        return project;
    }

    /// Imports the months, then checks July against January and each month's log against the training data.
    public void fill(Project project, Progress progress) {
        if (runs != null) runs.addHistories(progress);
        try (SampleFiles files = new SampleFiles()) {
            Steps steps = new Steps(progress, 2 + 12 + LAST_MONTH_WITH_LABELS + 13);
            DatasetVersion january =
                    bring(project, files, "flights-2013-01.csv.gz", "flights", steps);
            DatasetVersion july = bring(project, files, "flights-2013-07.csv.gz", "flights", steps);
            check(project, null, january, july, steps);
            List<DatasetVersion> log =
                    months(project, files, "predictions", "gate-desk log", 12, steps);
            months(project, files, "labels", "late labels", LAST_MONTH_WITH_LABELS, steps);
            Monitor monitor = monitor(project, january, log.getFirst().datasetId());
            for (DatasetVersion month : log) check(project, monitor, january, month, steps);
        }
    }

    private List<DatasetVersion> months(
            Project project,
            SampleFiles files,
            String kind,
            String dataset,
            int months,
            Steps steps) {
        List<DatasetVersion> versions = new ArrayList<>();
        IntStream.rangeClosed(1, months)
                .mapToObj(month -> "%s-2013-%02d.csv.gz".formatted(kind, month))
                .forEach(name -> versions.add(bring(project, files, name, dataset, steps)));
        return versions;
    }

    private DatasetVersion bring(
            Project project, SampleFiles files, String name, String dataset, Steps steps) {
        steps.next("importing " + name);
        Path file = files.file(name);
        ReadOptions options =
                SampleRoles.assigned(
                        desk.imports().preview(file, ReadOptions.DETECT, Progress.NONE));
        return desk.imports().bring(project.id(), file, dataset, options, Progress.NONE).version();
    }

    private void check(
            Project project,
            @Nullable Monitor monitor,
            DatasetVersion reference,
            DatasetVersion current,
            Steps steps) {
        steps.next("comparing " + current.sourceName());
        Long monitorId = monitor == null ? null : monitor.id();
        desk.checks()
                .run(
                        new CheckRequest(
                                project.id(),
                                monitorId,
                                reference.id(),
                                current.id(),
                                CheckSettings.DEFAULT),
                        Progress.NONE);
    }

    private Monitor monitor(Project project, DatasetVersion reference, long logId) {
        Deployment deployment =
                new Deployment(
                        NewId.next(),
                        project.id(),
                        "gate-desk",
                        URI.create("http://127.0.0.1:5001"),
                        Protocol.MLFLOW,
                        "",
                        deployedVersion(project),
                        reference.id(),
                        logId,
                        Duration.ZERO,
                        Instant.now());
        desk.stores().deployments().save(deployment);
        Monitor monitor =
                new Monitor(
                        NewId.next(),
                        project.id(),
                        "gate-desk inputs",
                        reference.id(),
                        logId,
                        deployment.id(),
                        CheckSettings.DEFAULT);
        desk.stores().checks().save(monitor);
        return monitor;
    }

    private @Nullable Long deployedVersion(Project project) {
        return desk.stores().models().named(project.id(), "late-arrival").stream()
                .flatMap(model -> desk.stores().models().versions(model.id()).stream())
                .filter(version -> version.tags().containsKey("deployed_as"))
                .map(ModelVersion::id)
                .findFirst()
                .orElse(null);
    }

    /// Counts steps and passes the user's wish to stop on.
    private static final class Steps {
        private final Progress progress;
        private final int total;
        private int done;

        Steps(Progress progress, int total) {
            this.progress = progress;
            this.total = total;
        }

        void next(String note) {
            progress.check();
            progress.report(done++, total, "steps", note);
        }
    }
}
