package dev.holdfast.app.run;

import dev.holdfast.app.look.Pieces;
import dev.holdfast.catalog.run.Run;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

/// Colour and name of a run, laid over its row while that is scrolled sideways.
final class FrozenName extends HBox {
    private final RunsViewModel model;
    private final Circle dot = new Circle(DotCell.RADIUS);
    private final Label name = Pieces.label("", "med");
    private final ChangeListener<@Nullable Run> arrived = (_, _, _) -> paint();
    private @Nullable RunRow row;

    FrozenName(RunsViewModel model) {
        this.model = model;
        getStyleClass().add("frozen-name");
        setAlignment(Pos.CENTER_LEFT);
        setManaged(false);
        name.setMinWidth(0);
        getChildren().addAll(dot, name);
        model.colours.changes().addListener((_, _, _) -> paint());
    }

    void show(@Nullable RunRow shown) {
        if (row != null) row.run.removeListener(arrived);
        row = shown;
        if (shown != null) shown.run.addListener(arrived);
        paint();
    }

    private @Nullable Run run() {
        return row == null ? null : row.run.get();
    }

    private void paint() {
        Run run = run();
        name.setText(run == null ? "" : run.name());
        name.setTooltip(run == null ? null : new Tooltip(run.name()));
        int series = run == null ? -1 : model.colours.of(run.id());
        dot.setVisible(run != null);
        dot.getStyleClass().setAll("dot", series < 0 ? "none" : "s" + (series + 1));
    }

    /// Puts the run in or takes it out where the pointer is left of its name.
    boolean togglesAt(MouseEvent event) {
        Run run = run();
        if (run == null || event.getX() >= name.getLayoutX()) return false;
        model.colours.toggle(run);
        return true;
    }
}
