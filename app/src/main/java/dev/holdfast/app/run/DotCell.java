package dev.holdfast.app.run;

import dev.holdfast.catalog.run.Run;

import javafx.scene.control.TableCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;

/// The colour a run has in every panel, or an empty ring; a click puts it in or takes it out.
final class DotCell extends TableCell<RunRow, Run> {
    static final double RADIUS = 4.5;
    private final RunsViewModel model;
    private final Circle dot = new Circle(RADIUS);

    DotCell(RunsViewModel model) {
        this.model = model;
        getStyleClass().add("dot-cell");
        model.colours.changes().addListener((_, _, _) -> paint());
        addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    Run run = getItem();
                    if (run == null) return;
                    model.colours.toggle(run);
                    event.consume();
                });
    }

    @Override
    protected void updateItem(Run run, boolean empty) {
        super.updateItem(run, empty);
        setGraphic(empty || run == null ? null : dot);
        paint();
    }

    private void paint() {
        Run run = getItem();
        int series = run == null ? -1 : model.colours.of(run.id());
        dot.getStyleClass().setAll("dot", series < 0 ? "none" : "s" + (series + 1));
    }
}
