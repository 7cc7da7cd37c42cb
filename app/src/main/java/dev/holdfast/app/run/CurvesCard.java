package dev.holdfast.app.run;

import static dev.holdfast.app.look.Pieces.cardHead;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.styled;

import dev.holdfast.app.figure.FigurePane;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.place.Bench;
import dev.holdfast.catalog.run.Run;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;

/// How one metric went in some runs, with a choice of the metric.
final class CurvesCard extends VBox {
    private final CurvesModel curves;
    private final HistoryFetch histories;
    private List<Run> runs = List.of();
    private Map<Long, Integer> series = Map.of();

    /// @param name the ids of its parts begin with it
    CurvesCard(String name, Bench bench) {
        curves = new CurvesModel(bench.desk().stores().runs(), bench.background());
        histories = new HistoryFetch(bench.desk(), bench.background(), bench.words());
        styled(Em.spacing(this, 8), "card").setMinWidth(0);
        FigurePane lines = new FigurePane(name + "-curves", bench).growing();
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

    ReadOnlyStringProperty metric() {
        return curves.metric;
    }
}
