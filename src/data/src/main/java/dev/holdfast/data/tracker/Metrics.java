package dev.holdfast.data.tracker;

import dev.holdfast.catalog.run.MetricSeries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The metrics of one run while they are read.
final class Metrics {
    private static final int LONGEST = 1_000_000;

    private final Map<String, Points> byKey = new LinkedHashMap<>();

    Points of(String key) {
        return byKey.computeIfAbsent(key, _ -> new Points(LONGEST));
    }

    Map<String, Double> last() {
        Map<String, Double> last = new LinkedHashMap<>();
        byKey.forEach(
                (key, points) -> {
                    if (points.any()) last.put(key, points.last());
                });
        return last;
    }

    /// The histories there is room for; those there is none for are told.
    List<MetricSeries> histories(String place, Budget budget, LeftOut left) {
        List<MetricSeries> histories = new ArrayList<>();
        byKey.forEach(
                (key, points) -> {
                    if (!points.any()) return;
                    if (points.tooMany() || !budget.points(points.size()))
                        left.say(
                                place + "/" + key,
                                "its curve has too many points to be taken in; the last value was"
                                        + " kept.");
                    else histories.add(points.series(key));
                });
        return histories;
    }
}
