package dev.holdfast.app.task;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.icon;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.mark;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.styled;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.look.WrapRow;
import dev.holdfast.app.place.Bench;
import dev.holdfast.catalog.job.Job;
import dev.holdfast.catalog.job.JobState;
import dev.holdfast.report.words.Moments;
import dev.holdfast.report.words.Sizes;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Running jobs with their progress, ended ones with how they ended.
final class JobList {
    private final TasksViewModel model;
    private final Bench bench;
    private final Moments moments;
    private final Map<Long, RunningLine> lines = new HashMap<>();
    private final VBox running = column(0);
    private final VBox ended = column(0);

    JobList(TasksViewModel model, Bench bench) {
        this.model = model;
        this.bench = bench;
        this.moments = new Moments(bench.words().clock());
        running.setId("tasks-running");
        ended.setId("tasks-ended");
        model.running.addListener((ListChangeListener<Job>) _ -> showRunning());
        model.ended.addListener((ListChangeListener<Job>) _ -> showEnded());
        showRunning();
        showEnded();
    }

    Node running() {
        return running;
    }

    Node ended() {
        return ended;
    }

    /// The line of a job stays the same while the job goes on, or a button in it would lose the focus.
    private void showRunning() {
        lines.keySet().retainAll(model.running.stream().map(Job::id).toList());
        List<Node> shown = new ArrayList<>();
        for (Job job : model.running) {
            RunningLine line =
                    lines.computeIfAbsent(job.id(), _ -> new RunningLine(model, bench.words()));
            line.show(job);
            shown.add(line);
        }
        if (shown.isEmpty()) shown.add(label(bench.words().text("tasks.none"), "muted"));
        if (!running.getChildren().equals(shown)) running.getChildren().setAll(shown);
    }

    private void showEnded() {
        ended.getChildren().setAll(model.ended.stream().map(this::endedJob).toList());
        if (model.ended.isEmpty())
            ended.getChildren().setAll(label(bench.words().text("tasks.ended.none"), "muted"));
    }

    private Node endedJob(Job job) {
        boolean failed = job.state() == JobState.FAILED;
        VBox said = Em.minWidth(column(1, paragraph(job.title(), "med")), 150);
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
        HBox line = new WrapRow(12, sign(sign), said, took);
        line.setMinHeight(HBox.USE_PREF_SIZE);
        return styled(line, "list-line");
    }

    static Node sign(Node sign) {
        return Em.width(new StackPane(sign), 17);
    }

    private String how(Job job) {
        if (job.state() == JobState.CANCELLED)
            return bench.words()
                    .text(job.resume().isEmpty() ? "tasks.cancelled" : "tasks.cancelled.kept");
        return job.total() > 0
                ? bench.words()
                        .text("tasks.done", job.total(), new Unit(job.unit()).after(job.total()))
                : bench.words().text("tasks.done.plain");
    }

    private static String took(Job job) {
        return job.ended() == null
                ? ""
                : Sizes.duration(Duration.between(job.created(), job.ended()));
    }
}
