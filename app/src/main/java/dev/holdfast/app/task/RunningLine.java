package dev.holdfast.app.task;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.icon;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.WrapRow;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.job.Job;
import dev.holdfast.catalog.job.JobState;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// A job that is not at its end: what it is, how far it got, and what stops it.
final class RunningLine extends VBox {
    private final TasksViewModel model;
    private final Words words;
    private final Label title = paragraph("", "med");
    private final Label progress = paragraph("", "small", "muted");
    private final Label left = whole("", "muted");
    private final ProgressBar bar = new ProgressBar();
    private final HBox line = new WrapRow(12);
    private @Nullable JobState drawn;

    RunningLine(TasksViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("list-line");
        Em.spacing(this, 6);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("thin");
        getChildren().addAll(line, bar);
    }

    void show(Job job) {
        title.setText(job.title());
        progress.setText(model.progress(job));
        left.setText(model.timeLeft(job));
        double share =
                job.total() == 0
                        ? ProgressBar.INDETERMINATE_PROGRESS
                        : Math.min(1, (double) job.done() / job.total());
        bar.setProgress(job.state() == JobState.PAUSED ? Math.max(0, share) : share);
        if (job.state() != drawn) draw(job);
        drawn = job.state();
    }

    private void draw(Job job) {
        VBox said = Em.minWidth(column(1, title, progress), 150);
        HBox.setHgrow(said, Priority.ALWAYS);
        line.getChildren().setAll(JobList.sign(icon(kind(job.kind()), "accent-icon")), said, left);
        if (!job.resume().isEmpty()) line.getChildren().add(pause(job));
        line.getChildren()
                .add(
                        Buttons.icon(
                                "tasks-cancel-" + job.id(),
                                BootstrapIcons.X,
                                words.text("tasks.cancel", job.title()),
                                () -> model.cancel(job)));
    }

    /// Stops work that goes on later where it stopped.
    private Node pause(Job job) {
        return job.state() == JobState.PAUSED
                ? Buttons.icon(
                        "tasks-go-on-" + job.id(),
                        BootstrapIcons.PLAY,
                        words.text("tasks.goOn", job.title()),
                        () -> model.goOn(job))
                : Buttons.icon(
                        "tasks-pause-" + job.id(),
                        BootstrapIcons.PAUSE,
                        words.text("tasks.pause", job.title()),
                        () -> model.pause(job));
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
