package dev.holdfast.app.drop;

import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.NewId;
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

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// Files on their way in: each is looked at in turn, then imported as a job.
final class ImportModel {
    final ObjectProperty<@Nullable PreviewModel> current = new SimpleObjectProperty<>();
    final StringProperty datasetName = new SimpleStringProperty("");
    final IntegerProperty left = new SimpleIntegerProperty();
    private final Desk desk;
    private final Background background;
    private final Words words;
    private final Consumer<Arrival> arrived;
    private final Deque<Dropped.Item> waiting = new ArrayDeque<>();
    private long projectId;
    private Destination destination = new Destination.NewDataset("");

    /// @param arrived told of each file's end, on the window's thread
    ImportModel(Desk desk, Background background, Words words, Consumer<Arrival> arrived) {
        this.desk = desk;
        this.background = background;
        this.words = words;
        this.arrived = arrived;
    }

    /// Imports the runs in each of these folders and files of a tracker. Nothing is asked: there is nothing to decide.
    void bringRuns(long project, List<Path> places) {
        projectId = project;
        for (Path place : places) {
            var order =
                    new Order(
                            project,
                            place,
                            ReadableFile.name(place),
                            ReadOptions.DETECT,
                            new Destination.NewDataset(""));
            desk.jobs()
                    .start(
                            "import",
                            words.text("drop.job", ReadableFile.name(place)),
                            progress -> run(order, this::runs, progress));
        }
    }

    private Arrival runs(Order order, Progress progress) {
        long project = projectOf(order);
        RunsOutcome outcome = desk.imports().bringRuns(project, order.file(), progress);
        return new Arrival.Runs(
                order.name(),
                project,
                outcome.experimentIds().getFirst(),
                outcome.runIds().size(),
                outcome.notes());
    }

    /// Begins with the first of the files. `project` 0 stands for none yet: one is made with the first file.
    void begin(long project, Dropped files, Destination where, @Nullable PreviewModel looked) {
        projectId = project;
        destination = where;
        waiting.clear();
        waiting.addAll(files.readable());
        next(looked);
    }

    private void next(@Nullable PreviewModel looked) {
        Dropped.Item item = waiting.poll();
        left.set(waiting.size());
        if (item == null) {
            current.set(null);
            return;
        }
        datasetName.set(
                destination instanceof Destination.NewDataset
                        ? ReadableFile.datasetName(item.file())
                        : destination.datasetName());
        if (looked != null && looked.file().equals(item.file())) {
            current.set(looked);
            return;
        }
        PreviewModel fresh = new PreviewModel(desk.imports(), background, item.file());
        current.set(fresh);
        fresh.read();
    }

    boolean nameIsFixed() {
        return !(destination instanceof Destination.NewDataset);
    }

    /// Starts the import of the file that is looked at and goes on to the next.
    void bring() {
        PreviewModel look = current.get();
        if (look == null || datasetName.get().isBlank()) return;
        look.decided().ifPresent(options -> start(look.file(), datasetName.get().strip(), options));
        if (look.decided().isPresent()) next(null);
    }

    /// Imports this file as it is decided and every other as it is found.
    void bringAll() {
        bring();
        while (current.get() != null) {
            PreviewModel look = current.get();
            start(look.file(), datasetName.get(), ReadOptions.DETECT);
            next(null);
        }
    }

    void skip() {
        next(null);
    }

    void stop() {
        waiting.clear();
        next(null);
    }

    private void start(Path file, String name, ReadOptions options) {
        long project = projectId;
        Destination where = destination;
        desk.jobs()
                .start(
                        "import",
                        words.text("drop.job", ReadableFile.name(file)),
                        progress ->
                                run(
                                        new Order(project, file, name, options, where),
                                        this::bring,
                                        progress));
    }

    private record Order(
            long project, Path file, String name, ReadOptions options, Destination where) {}

    private interface Bringing {
        Arrival bring(Order order, Progress progress);
    }

    private void run(Order order, Bringing bringing, Progress progress) {
        String file = ReadableFile.name(order.file());
        try {
            Arrival end = bringing.bring(order, progress);
            background.toWindow(() -> arrived.accept(end));
        } catch (CancelledException stopped) {
            background.toWindow(() -> arrived.accept(new Arrival.Stopped(file)));
            throw stopped;
        } catch (Trouble refused) {
            background.toWindow(() -> arrived.accept(new Arrival.Refused(file, refused)));
            throw refused;
        }
    }

    private Arrival bring(Order order, Progress progress) {
        ImportOutcome outcome =
                desk.imports()
                        .bring(
                                projectOf(order),
                                order.file(),
                                order.name(),
                                order.options(),
                                progress);
        if (outcome.alreadyHere())
            return new Arrival.Known(outcome.version(), datasetOf(outcome.version(), order));
        return new Arrival.Here(
                outcome.version(), order.name(), check(order, outcome.version(), progress));
    }

    private @Nullable Check check(Order order, DatasetVersion version, Progress progress) {
        if (!(order.where() instanceof Destination.CurrentWindow window)) return null;
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

    private String datasetOf(DatasetVersion version, Order order) {
        return desk.stores()
                .datasets()
                .find(version.datasetId())
                .map(dataset -> dataset.name())
                .orElse(order.name());
    }

    private synchronized long projectOf(Order order) {
        if (order.project() != 0) return order.project();
        return desk.stores().projects().all().stream()
                .findFirst()
                .map(Project::id)
                .orElseGet(this::firstProject);
    }

    private long firstProject() {
        var project =
                new Project(
                        NewId.next(),
                        words.text("drop.firstProject"),
                        "",
                        Clock.systemUTC().instant());
        desk.stores().projects().save(project);
        return project.id();
    }
}
