package dev.holdfast.data.tracker;

import dev.holdfast.catalog.run.MetricSeries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The metrics of one run while they are read.
final class Metrics {
    private final Budget budget;
    private final Map<String, Points> byKey = new LinkedHashMap<>();

    Metrics(Budget budget) {
        this.budget = budget;
    }

    /// The points under a key, which is charged to the budget once.
    Points of(String key) {
        return byKey.computeIfAbsent(
                key,
                fresh -> {
                    budget.key(fresh);
                    return new Points(budget);
                });
    }

    /// Forgets keys that turned out to have no point.
    void dropEmpty() {
        byKey.entrySet()
                .removeIf(
                        metric -> {
                            boolean empty = !metric.getValue().any();
                            if (empty) budget.keyDropped(metric.getKey());
                            return empty;
                        });
    }

    boolean none() {
        return byKey.isEmpty();
    }

    Map<String, Double> last() {
        Map<String, Double> last = new LinkedHashMap<>();
        byKey.forEach((key, points) -> last.put(key, points.last()));
        return last;
    }

    /// The histories there was room for; those there was none for are told.
    List<MetricSeries> histories(String place, LeftOut left) {
        List<MetricSeries> histories = new ArrayList<>();
        byKey.forEach(
                (key, points) -> {
                    if (points.tooMany())
                        left.say(
                                place + "/" + key,
                                "its curve has too many points to be taken in; the last value was"
                                        + " kept.");
                    else histories.add(points.series(key));
                });
        return histories;
    }
}
