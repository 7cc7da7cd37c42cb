package dev.holdfast.app.run;

import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunKey;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The metric that matters, with a bar from the lowest to the highest that matches the filter.
final class BarCell extends TableCell<RunRow, Run> {
    private static final double LENGTH = 44;
    private static final double SHORTEST = 0.06;
    private final RunsViewModel model;
    private final RunKey metric;
    private final Region bar = Pieces.styled(new Region(), "bar-fg");
    private final StackPane track = new StackPane(bar);
    private final Label number = Pieces.whole("", "b");
    private final HBox line = Pieces.row(8, track, Pieces.spring(), number);

    BarCell(RunsViewModel model, RunKey metric) {
        this.model = model;
        this.metric = metric;
        track.getStyleClass().add("bar-bg");
        Em.height(Em.width(track, LENGTH), 6);
        StackPane.setAlignment(bar, Pos.CENTER_LEFT);
        line.setAlignment(Pos.CENTER_RIGHT);
        model.colours.changes().addListener((_, _, _) -> paint());
        model.span.addListener((_, _, _) -> paint());
    }

    @Override
    protected void updateItem(Run run, boolean empty) {
        super.updateItem(run, empty);
        setGraphic(empty || run == null ? null : line);
        paint();
    }

    private void paint() {
        Run run = getItem();
        if (run == null) return;
        Double value = run.metrics().get(metric.name());
        number.setText(RunValues.metric(value));
        RunsViewModel.Span span = model.span.get();
        boolean drawn =
                value != null
                        && Double.isFinite(value)
                        && span != null
                        && span.metric().equals(metric);
        track.setVisible(drawn);
        if (!drawn || span == null || value == null) return;
        double wide = span.high() - span.low();
        double share = wide == 0 ? 1 : Math.max(SHORTEST, (value - span.low()) / wide);
        bar.maxWidthProperty().bind(track.widthProperty().multiply(share));
        int series = model.colours.of(run.id());
        bar.getStyleClass().setAll("bar-fg", series < 0 ? "mutedbar" : "s" + (series + 1));
    }
}
