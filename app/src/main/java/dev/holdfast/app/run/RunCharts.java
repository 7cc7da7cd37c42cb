package dev.holdfast.app.run;

import static dev.holdfast.app.look.Pieces.card;
import static dev.holdfast.app.look.Pieces.cardHead;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.paragraph;

import dev.holdfast.app.figure.FigurePane;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Spread;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunFilter;
import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.report.figure.ParallelFigure;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/// Curves of the runs set side by side, and all runs of the first page over their parameters.
final class RunCharts extends StackPane {
    private static final int AXES = 5;
    private final RunsViewModel model;
    private final CurvesCard curves;
    private final Words words;
    private final FigurePane coordinates;
    private final Label coordinatesTitle;
    private List<RunKey> axes = List.of();
    private @Nullable Run inspected;

    RunCharts(RunsViewModel model, Bench bench, LongConsumer choose) {
        this.model = model;
        this.words = bench.words();
        curves = new CurvesCard("runs", bench);
        coordinates =
                new FigurePane("runs-coordinates", bench)
                        .growing()
                        .onChosen(subject -> choose.accept(Long.parseLong(subject)))
                        .onDragged(this::filterByDrag);
        VBox right =
                card(
                        cardHead(
                                "",
                                paragraph(
                                        bench.words().text("runs.coordinates.hint"),
                                        "small",
                                        "subtle")),
                        coordinates);
        coordinatesTitle = (Label) ((HBox) right.getChildren().getFirst()).getChildren().getFirst();
        Spread.least(Em.prefWidth(curves, 340), 260);
        Spread.least(Em.prefWidth(right, 480), 400);
        getChildren().add(new Spread(16, grow(curves), grow(right)));
        model.colours.changes().addListener((_, _, _) -> showAll());
        model.top.addListener((_, _, _) -> showCoordinates());
        model.columns.addListener((_, _, _) -> showCoordinates());
        curves.metric().addListener((_, _, _) -> showCoordinates());
    }

    /// The run whose curve stands alone while nothing is set side by side.
    void inspect(@Nullable Run run) {
        inspected = run;
        if (model.colours.runs().isEmpty()) showAll();
    }

    private void showAll() {
        showCurves();
        showCoordinates();
    }

    private void showCurves() {
        List<Run> runs = model.colours.runs();
        if (!runs.isEmpty()) curves.show(runs, model.colours.all());
        else if (inspected != null) curves.show(List.of(inspected), Map.of(inspected.id(), 0));
        else curves.show(List.of(), Map.of());
    }

    private void showCoordinates() {
        List<Run> runs = new ArrayList<>(model.top.get());
        List<Run> coloured = model.colours.runs();
        coloured.stream().filter(run -> !runs.contains(run)).forEach(runs::add);
        axes = axes();
        Map<Long, Integer> series =
                coloured.isEmpty() && inspected != null
                        ? Map.of(inspected.id(), 0)
                        : model.colours.all();
        coordinatesTitle.setText(
                model.total.get() > model.top.get().size()
                        ? coordinatesWords(model.top.get().size())
                        : coordinatesWords(model.total.get()));
        coordinates.figure().set(new ParallelFigure(runs, axes, series));
    }

    private String coordinatesWords(long runs) {
        return words.text(
                model.order.get().isEmpty() ? "runs.coordinates.first" : "runs.coordinates.top",
                runs);
    }

    /// The parameters that differ, then the metric that is sorted by.
    private List<RunKey> axes() {
        List<RunKey> chosen =
                new ArrayList<>(model.columns.get().params().stream().limit(AXES).toList());
        RunsViewModel.Span span = model.span.get();
        if (span != null) chosen.add(span.metric());
        return chosen;
    }

    private void filterByDrag(FigurePane.Drag drag) {
        if (!(coordinates.figure().get() instanceof ParallelFigure figure)) return;
        figure.axisAt(drag.fromX(), drag.width())
                .ifPresent(
                        axis -> {
                            var from = figure.valueAt(axis, drag.fromY(), drag.height());
                            var to = figure.valueAt(axis, drag.toY(), drag.height());
                            if (from.isPresent() && to.isPresent())
                                model.filter.add(
                                        between(
                                                axes.get(axis),
                                                from.getAsDouble(),
                                                to.getAsDouble()));
                        });
    }

    private static RunFilter between(RunKey key, double a, double b) {
        return new RunFilter.And(
                List.of(
                        new RunFilter.Compare(
                                key, RunFilter.Operator.AT_LEAST, rounded(Math.min(a, b))),
                        new RunFilter.Compare(
                                key, RunFilter.Operator.AT_MOST, rounded(Math.max(a, b)))));
    }

    private static double rounded(double value) {
        return new java.math.BigDecimal(value).round(new java.math.MathContext(4)).doubleValue();
    }
}
