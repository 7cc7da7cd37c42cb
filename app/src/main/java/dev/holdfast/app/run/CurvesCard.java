package dev.holdfast.app.run;

import static dev.holdfast.app.look.Pieces.cardHead;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.styled;

import dev.holdfast.app.figure.FigurePane;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.place.Bench;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.report.figure.CurvesFigure;
import dev.holdfast.report.figure.Stretch;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;

/// How one metric went in some runs, with a choice of the metric.
final class CurvesCard extends VBox {
    private final CurvesModel curves;
    private final HistoryFetch histories;
    private final FigurePane lines;
    private List<Run> runs = List.of();
    private Map<Long, Integer> series = Map.of();

    /// @param name the ids of its parts begin with it
    CurvesCard(String name, Bench bench) {
        curves = new CurvesModel(bench.desk().stores().runs(), bench.background());
        histories = new HistoryFetch(bench.desk(), bench.background(), bench.words());
        styled(Em.spacing(this, 8), "card").setMinWidth(0);
        lines =
                new FigurePane(name + "-curves", bench)
                        .growing()
                        .onDragged(this::zoomByDrag)
                        .onReset(() -> curves.zoom(Stretch.ALL));
        lines.addEventHandler(KeyEvent.KEY_PRESSED, this::zoomByKey);
        lines.figure().bind(curves.figure);
        Label hint = Pieces.paragraph("", "muted");
        hint.setId(name + "-curves-none");
        hint.visibleProperty().bind(curves.figure.isNull());
        hint.textProperty()
                .bind(
                        Bindings.when(histories.note.isEmpty())
                                .then(bench.words().text("runs.curves.none"))
                                .otherwise(histories.note));
        HBox head = cardHead(bench.words().text("runs.curves"));
        head.getChildren().add(metricChoice(name, bench));
        getChildren().addAll(head, grow(new StackPane(lines, hint)));
    }

    private ComboBox<String> metricChoice(String name, Bench bench) {
        ComboBox<String> choice = new ComboBox<>(curves.metrics);
        choice.setId(name + "-curves-metric");
        choice.setAccessibleText(bench.words().text("runs.curves.metric"));
        choice.valueProperty()
                .addListener(
                        (_, _, now) -> {
                            if (now == null || now.equals(curves.metric.get())) return;
                            curves.metric.set(now);
                            draw();
                        });
        curves.metric.addListener((_, _, now) -> choice.setValue(now));
        choice.visibleProperty().bind(curves.figure.isNotNull());
        return choice;
    }

    /// Shows the curves of these runs; `colours` gives each its series. Histories that are not here yet are fetched.
    void show(List<Run> wanted, Map<Long, Integer> colours) {
        runs = wanted;
        series = colours;
        draw();
    }

    private void draw() {
        histories.want(runs, this::draw);
        curves.show(runs, series);
    }

    private void zoomByDrag(FigurePane.Drag drag) {
        if (!(lines.figure().get() instanceof CurvesFigure figure)) return;
        var from = figure.placeAt(drag.fromX(), drag.width(), drag.height());
        var to = figure.placeAt(drag.toX(), drag.width(), drag.height());
        if (from.isPresent() && to.isPresent())
            curves.zoom(Stretch.between(from.getAsDouble(), to.getAsDouble()));
    }

    /// What dragging does, by keys: + and − zoom, the arrows move, 0 shows all.
    private void zoomByKey(KeyEvent event) {
        if (event.isShortcutDown()
                || lines.showsTable()
                || !(lines.figure().get() instanceof CurvesFigure figure)) return;
        Stretch now = figure.drawn().orElse(Stretch.ALL);
        Stretch wanted =
                switch (event.getCode()) {
                    case PLUS, ADD, EQUALS -> now.scaled(0.5);
                    case MINUS, SUBTRACT -> now.scaled(2);
                    case LEFT -> now.moved(-0.25);
                    case RIGHT -> now.moved(0.25);
                    case DIGIT0, NUMPAD0 -> Stretch.ALL;
                    default -> null;
                };
        if (wanted == null) return;
        curves.zoom(wanted);
        event.consume();
    }

    ReadOnlyStringProperty metric() {
        return curves.metric;
    }
}
