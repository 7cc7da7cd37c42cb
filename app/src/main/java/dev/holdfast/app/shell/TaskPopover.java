package dev.holdfast.app.shell;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.spring;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.catalog.job.Job;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What is running, each with its progress and a way to stop it.
final class TaskPopover {
    private final ShellViewModel model;
    private final Bench bench;
    private final VBox tasks = column(10);
    private final PopOver popover;

    TaskPopover(ShellViewModel model, Bench bench) {
        this.model = model;
        this.bench = bench;
        VBox content =
                column(
                        10,
                        label(bench.words().text("tasks.running"), "h3"),
                        tasks,
                        Buttons.small(
                                "tasks-open", bench.words().text("tasks.all"), this::openAll));
        Em.padding(Em.width(content, 320), 14, 16, 14, 16);
        content.setId("task-popover");
        popover = new PopOver(content);
        popover.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popover.setDetachable(false);
        model.running.addListener((ListChangeListener<Job>) _ -> show());
        show();
    }

    void toggle(Node below) {
        if (popover.isShowing()) popover.hide();
        else popover.show(below);
    }

    private void openAll() {
        popover.hide();
        bench.navigation().go(PlaceId.TASKS);
    }

    private void show() {
        tasks.getChildren().setAll(model.running.stream().map(this::task).toList());
        if (model.running.isEmpty())
            tasks.getChildren().setAll(label(bench.words().text("tasks.none"), "muted"));
    }

    private Node task(Job job) {
        double share =
                job.total() == 0
                        ? ProgressBar.INDETERMINATE_PROGRESS
                        : (double) job.done() / job.total();
        ProgressBar bar = new ProgressBar(share);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("thin");
        return column(
                4,
                row(
                        8,
                        label(job.title(), "med"),
                        spring(),
                        Buttons.icon(
                                "task-cancel-" + job.id(),
                                BootstrapIcons.X,
                                bench.words().text("tasks.cancel", job.title()),
                                () -> bench.desk().jobs().cancel(job.id()))),
                label(job.note(), "small", "muted"),
                bar);
    }
}
