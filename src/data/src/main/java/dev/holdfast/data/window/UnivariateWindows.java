package dev.holdfast.data.window;

import dev.holdfast.stats.ChiSquareResult;
import dev.holdfast.stats.SortedSample;
import dev.holdfast.stats.window.AlarmLimits;
import dev.holdfast.stats.window.ReferenceCategories;
import dev.holdfast.stats.window.ReferenceNumbers;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/// Distances of each column in each window from the reference.
final class UnivariateWindows {
    private static final double LEVEL = 0.05;

    private final WindowPair pair;
    private final List<Chunk> chunks;
    private final List<Map<String, Object>> answers;

    UnivariateWindows(WindowPair pair) {
        this.pair = pair;
        this.chunks = pair.all();
        this.answers = pair.answers();
    }

    List<Map<String, Object>> told() {
        pair.numbers().forEach(this::numbers);
        pair.categories().forEach(this::categories);
        return answers;
    }

    private void numbers(String column) {
        var values = SortedSample.of(finite(pair.reference().numbers(column)));
        if (values.isEmpty()) return;
        ReferenceNumbers reference = new ReferenceNumbers(values);
        List<SortedSample> samples = chunks.stream().map(c -> c.sample(column)).toList();
        ToDoubleFunction<SortedSample> ks = reference::kolmogorovSmirnov;
        put(column, "kolmogorov_smirnov", 1.0, i -> ks.applyAsDouble(samples.get(i)));
        put(column, "jensen_shannon", null, i -> reference.jensenShannon(samples.get(i)));
        put(column, "wasserstein", null, i -> reference.wasserstein(samples.get(i)));
        put(column, "hellinger", null, i -> reference.hellinger(samples.get(i)));
    }

    private static double[] finite(double[] cells) {
        return Arrays.stream(cells).filter(Double::isFinite).toArray();
    }

    private void categories(String column) {
        Map<String, Long> counts = new HashMap<>();
        for (String text : pair.reference().texts(column))
            if (text != null) counts.merge(text, 1L, Long::sum);
        if (counts.isEmpty()) return;
        ReferenceCategories reference = new ReferenceCategories(counts);
        List<Map<String, Long>> windows = chunks.stream().map(c -> c.counts(column)).toList();
        for (int i = 0; i < chunks.size(); i++) {
            ChiSquareResult result = reference.chiSquare(windows.get(i));
            AlarmLimits none = new AlarmLimits(null, null);
            methods(i, column)
                    .put("chi2", Tracked.told(result.statistic(), none, result.pValue() < LEVEL));
        }
        put(column, "jensen_shannon", null, i -> reference.jensenShannon(windows.get(i)));
        put(column, "l_infinity", null, i -> reference.lInfinity(windows.get(i)));
        put(column, "hellinger", null, i -> reference.hellinger(windows.get(i)));
    }

    private void put(
            String column, String method, @Nullable Double most, IntToDoubleFunction distance) {
        double[] values = new double[chunks.size()];
        for (int i = 0; i < values.length; i++) values[i] = distance.applyAsDouble(i);
        Tracked tracked = new Tracked(chunks, values);
        AlarmLimits limits = AlarmLimits.above(tracked.ofReference()).within(null, most);
        for (int i = 0; i < values.length; i++)
            methods(i, column).put(method, tracked.told(i, limits));
    }

    @SuppressWarnings("unchecked") // an answer holds a map for each column, and the chunk's own
    private Map<String, Object> methods(int chunk, String column) {
        return (Map<String, Object>)
                answers.get(chunk)
                        .computeIfAbsent(column, _ -> new LinkedHashMap<String, Object>());
    }
}
