package dev.holdfast.app.run;

import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunStore;
import dev.holdfast.report.figure.Curve;
import dev.holdfast.report.figure.CurvesFigure;
import dev.holdfast.report.figure.Stretch;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// How one metric went in the runs set side by side, or in the inspected run while there is none.
final class CurvesModel {
    private final RunStore store;
    private final Background background;
    private int asked;
    private Stretch stretch = Stretch.ALL;
    final ObservableList<String> metrics = FXCollections.observableArrayList();
    final StringProperty metric = new SimpleStringProperty("");
    final ObjectProperty<@Nullable CurvesFigure> figure = new SimpleObjectProperty<>();

    CurvesModel(RunStore store, Background background) {
        this.store = store;
        this.background = background;
    }

    /// Draws only a part of the axis until another metric is shown.
    void zoom(Stretch wanted) {
        CurvesFigure now = figure.get();
        stretch = wanted;
        if (now != null) figure.set(now.over(wanted));
    }

    private record Found(List<String> metrics, String metric, List<Curve> curves) {}

    /// Reads the histories of these runs; `series` gives each its colour.
    void show(List<Run> runs, Map<Long, Integer> series) {
        int question = ++asked;
        String wanted = metric.get();
        background.run(
                () -> find(runs, series, wanted),
                found -> {
                    if (question == asked) take(found);
                });
    }

    private Found find(List<Run> runs, Map<Long, Integer> series, String wanted) {
        List<String> keys =
                new ArrayList<>(
                        new TreeSet<>(
                                runs.stream()
                                        .flatMap(r -> r.metrics().keySet().stream())
                                        .toList()));
        String chosen =
                keys.contains(wanted) && longest(runs, wanted) > 1
                        ? wanted
                        : keys.stream().filter(k -> longest(runs, k) > 1).findFirst().orElse("");
        List<Curve> curves = new ArrayList<>();
        for (Run run : runs)
            history(run, chosen)
                    .ifPresent(
                            h ->
                                    curves.add(
                                            Curve.of(
                                                    run.name(),
                                                    h,
                                                    Curve.Axis.STEP,
                                                    series.getOrDefault(run.id(), 0))));
        return new Found(keys, chosen, curves);
    }

    private int longest(List<Run> runs, String key) {
        return runs.stream()
                .flatMap(run -> history(run, key).stream())
                .mapToInt(MetricSeries::points)
                .max()
                .orElse(0);
    }

    private Optional<MetricSeries> history(Run run, String key) {
        return key.isEmpty() ? Optional.empty() : store.history(run.id(), key);
    }

    private void take(Found found) {
        if (!metrics.equals(found.metrics())) metrics.setAll(found.metrics());
        if (!found.metric().equals(metric.get())) stretch = Stretch.ALL;
        metric.set(found.metric());
        figure.set(
                found.curves().isEmpty()
                        ? null
                        : new CurvesFigure(found.metric(), Curve.Axis.STEP, found.curves())
                                .over(stretch));
    }
}
