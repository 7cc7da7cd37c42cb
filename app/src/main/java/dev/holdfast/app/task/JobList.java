package dev.holdfast.app.task;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.icon;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.mark;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.styled;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.place.Bench;
import dev.holdfast.catalog.job.Job;
import dev.holdfast.catalog.job.JobState;
import dev.holdfast.report.words.Moments;
import dev.holdfast.report.words.Sizes;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.time.Duration;

/// Running jobs with their progress, ended ones with how they ended.
final class JobList {
    private final TasksViewModel model;
    private final Bench bench;
    private final Moments moments;
    private final VBox running = column(0);
    private final VBox ended = column(0);

    JobList(TasksViewModel model, Bench bench) {
        this.model = model;
        this.bench = bench;
        this.moments = new Moments(bench.words().clock());
        running.setId("tasks-running");
        ended.setId("tasks-ended");
        model.running.addListener((ListChangeListener<Job>) _ -> show());
        model.ended.addListener((ListChangeListener<Job>) _ -> show());
        show();
    }

    Node running() {
        return running;
    }

    Node ended() {
        return ended;
    }

    private void show() {
        running.getChildren().setAll(model.running.stream().map(this::runningJob).toList());
        if (model.running.isEmpty())
            running.getChildren().setAll(label(bench.words().text("tasks.none"), "muted"));
        ended.getChildren().setAll(model.ended.stream().map(this::endedJob).toList());
        if (model.ended.isEmpty())
            ended.getChildren().setAll(label(bench.words().text("tasks.ended.none"), "muted"));
    }

    private Node runningJob(Job job) {
        double share =
                job.total() == 0
                        ? ProgressBar.INDETERMINATE_PROGRESS
                        : Math.min(1, (double) job.done() / job.total());
        ProgressBar bar = new ProgressBar(share);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("thin");
        VBox said =
                column(1, label(job.title(), "med"), label(model.progress(job), "small", "muted"));
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox line =
                row(
                        12,
                        sign(icon(kind(job.kind()), "accent-icon")),
                        said,
                        whole(model.timeLeft(job), "muted"));
        if (!job.resume().isEmpty()) line.getChildren().add(pause(job));
        line.getChildren()
                .add(
                        Buttons.icon(
                                "tasks-cancel-" + job.id(),
                                BootstrapIcons.X,
                                bench.words().text("tasks.cancel", job.title()),
                                () -> model.cancel(job)));
        if (job.state() == JobState.PAUSED) bar.setProgress(Math.max(0, share));
        return styled(column(6, line, bar), "list-line");
    }

    /// Stops work that goes on later where it stopped.
    private Node pause(Job job) {
        return job.state() == JobState.PAUSED
                ? Buttons.icon(
                        "tasks-go-on-" + job.id(),
                        BootstrapIcons.PLAY,
                        bench.words().text("tasks.goOn", job.title()),
                        () -> model.goOn(job))
                : Buttons.icon(
                        "tasks-pause-" + job.id(),
                        BootstrapIcons.PAUSE,
                        bench.words().text("tasks.pause", job.title()),
                        () -> model.pause(job));
    }

    private Node endedJob(Job job) {
        boolean failed = job.state() == JobState.FAILED;
        VBox said = column(1, label(job.title(), "med"));
        said.getChildren()
                .add(
                        paragraph(
                                failed
                                        ? moments.brief(job.created()) + ". " + job.failure()
                                        : moments.brief(job.created()) + ", " + how(job),
                                "small",
                                "muted"));
        HBox.setHgrow(said, Priority.ALWAYS);
        Label took = whole(took(job), "muted");
        Node sign =
                switch (job.state()) {
                    case FAILED -> mark(Mark.FAILED);
                    case CANCELLED -> icon(BootstrapIcons.SLASH_CIRCLE, "muted-icon");
                    default -> icon(BootstrapIcons.CHECK, "muted-icon");
                };
        HBox line = row(12, sign(sign), said, took);
        line.setMinHeight(HBox.USE_PREF_SIZE);
        return styled(line, "list-line");
    }

    private static Node sign(Node sign) {
        return Em.width(new StackPane(sign), 17);
    }

    private String how(Job job) {
        if (job.state() == JobState.CANCELLED)
            return bench.words()
                    .text(job.resume().isEmpty() ? "tasks.cancelled" : "tasks.cancelled.kept");
        return job.total() > 0
                ? bench.words().text("tasks.done", job.total(), job.unit())
                : bench.words().text("tasks.done.plain");
    }

    private static String took(Job job) {
        return job.ended() == null
                ? ""
                : Sizes.duration(Duration.between(job.created(), job.ended()));
    }

    private static Ikon kind(String kind) {
        return switch (kind) {
            case "sync" -> BootstrapIcons.ARROW_REPEAT;
            case "history" -> BootstrapIcons.GRAPH_UP;
            case "import" -> BootstrapIcons.UPLOAD;
            case "check" -> BootstrapIcons.GRAPH_UP;
            case "report" -> BootstrapIcons.FILE_EARMARK_TEXT;
            default -> BootstrapIcons.CPU;
        };
    }
}
