package dev.holdfast.app.drop;

import dev.holdfast.app.look.Mark;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Intake;
import dev.holdfast.app.place.Notice;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.report.words.Numbers;

import javafx.event.EventType;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/// Takes files in from anywhere in the window: asks where they should go, lets them be looked at, imports them.
public final class DropIntake implements Intake {
    private final Bench bench;
    private final Words words;
    private final DropModel question;
    private final ImportJobs jobs;
    private final ImportModel imports;
    private final DropPanel panel;
    private boolean asking;
    private boolean released;

    public DropIntake(Bench bench) {
        this.bench = bench;
        this.words = bench.words();
        this.question = new DropModel(bench.desk(), bench.background());
        this.jobs = new ImportJobs(bench.desk(), bench.background(), words, this::arrived);
        this.imports = new ImportModel(bench.desk().imports(), bench.background(), jobs);
        this.panel = new DropPanel(question, bench.words(), this::choose);
        question.dropped.addListener(_ -> takeOnlyRuns());
        imports.current.addListener((_, _, look) -> look(look));
    }

    @Override
    public void drag(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (board == null || !board.hasFiles()) return;
        EventType<?> type = event.getEventType();
        if (type == DragEvent.DRAG_OVER) over(event);
        else if (type == DragEvent.DRAG_DROPPED) dropped(event);
        else if (type == DragEvent.DRAG_EXITED_TARGET && left(event)) bench.overlays().close();
    }

    private void over(DragEvent event) {
        event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK, TransferMode.MOVE);
        ask(paths(event.getDragboard()));
        panel.point(event.getSceneX(), event.getSceneY());
        event.consume();
    }

    private void dropped(DragEvent event) {
        letGo(paths(event.getDragboard()));
        panel.point(event.getSceneX(), event.getSceneY());
        // Released beside every zone: the question stays, and a click or a key answers it.
        panel.pointed().ifPresent(this::choose);
        event.setDropCompleted(true);
        event.consume();
    }

    /// Whether the pointer left the window, not only a control in it.
    private static boolean left(DragEvent event) {
        var scene = event.getTarget() instanceof javafx.scene.Node node ? node.getScene() : null;
        return scene == null
                || event.getSceneX() <= 0
                || event.getSceneY() <= 0
                || event.getSceneX() >= scene.getWidth() - 1
                || event.getSceneY() >= scene.getHeight() - 1;
    }

    private static List<Path> paths(Dragboard board) {
        return board.getFiles().stream().map(File::toPath).toList();
    }

    @Override
    public void bring(List<Path> files) {
        if (!files.isEmpty()) letGo(files);
    }

    /// The question stays until it is answered, but for what leaves nothing to decide.
    private void letGo(List<Path> files) {
        ask(files);
        released = true;
        takeOnlyRuns();
    }

    private void takeOnlyRuns() {
        Dropped found = question.dropped.get();
        if (released && found != null && found.onlyRuns()) choose(new Destination.Runs());
    }

    private void ask(List<Path> files) {
        question.ask(files, bench.navigation().linked().get());
        if (asking) return;
        asking = true;
        bench.overlays().show(panel, this::forget);
        panel.requestFocus();
    }

    private void forget() {
        asking = false;
        released = false;
        question.forget();
    }

    private void choose(Destination destination) {
        Dropped found = question.dropped.get();
        PreviewModel looked = question.first.get();
        if (found == null) return;
        long project = bench.navigation().projectId();
        bench.overlays().close();
        found.trackers().forEach(place -> jobs.runs(project, place));
        if (destination instanceof Destination.OfTables tables)
            imports.begin(project, found.readable(), tables, looked);
    }

    private void look(@org.jspecify.annotations.Nullable PreviewModel look) {
        if (look == null) bench.overlays().close();
        else
            bench.overlays()
                    .show(
                            new ImportPanel(look, imports, words, bench.appearance().fontSize())
                                    .panel(),
                            () -> {
                                if (look.equals(imports.current.get())) imports.stop();
                            });
    }

    private void arrived(Arrival arrival) {
        switch (arrival) {
            case Arrival.Here here -> show(here);
            case Arrival.Known known -> {
                note(words.text("drop.known", known.dataset(), known.version().number()));
                tellLeftOut(known.file(), known.notes());
                open(known.version());
            }
            case Arrival.Runs runs -> {
                bench.notices()
                        .say(
                                words.text(
                                        "drop.runs",
                                        runs.place(),
                                        Numbers.count(runs.runs(), "run", "runs")));
                tellLeftOut(runs.place(), runs.notes());
                bench.navigation()
                        .open(new Selection.Experiment(runs.projectId(), runs.experimentId()));
            }
            case Arrival.Refused refused ->
                    bench.notices()
                            .show(
                                    Notice.of(
                                            Mark.FAILED,
                                            refused.file() + ": " + refused.why().sentence()));
            case Arrival.Stopped stopped ->
                    bench.notices()
                            .show(Notice.of(Mark.OFF, words.text("drop.stopped", stopped.file())));
        }
    }

    private void tellLeftOut(String file, List<String> notes) {
        if (!notes.isEmpty()) note(file + ": " + String.join(" ", notes));
    }

    private void note(String sentence) {
        bench.notices().show(Notice.of(Mark.NOTE, sentence));
    }

    private void show(Arrival.Here here) {
        bench.notices()
                .say(
                        words.text(
                                "drop.here",
                                here.dataset(),
                                here.version().number(),
                                Numbers.count(here.version().rows(), "row", "rows")));
        var check = here.check();
        if (check == null) open(here.version());
        else bench.navigation().open(new Selection.Check(check.projectId(), check.id(), null));
    }

    private void open(DatasetVersion version) {
        bench.background()
                .run(
                        () ->
                                bench.desk()
                                        .stores()
                                        .datasets()
                                        .find(version.datasetId())
                                        .orElseThrow(),
                        dataset ->
                                bench.navigation()
                                        .open(
                                                new Selection.DatasetVersion(
                                                        dataset.projectId(),
                                                        dataset.id(),
                                                        version.id())));
    }
}
