package dev.holdfast.data.window;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.stats.window.AlarmLimits;
import dev.holdfast.stats.window.MulticlassMetric;
import dev.holdfast.stats.window.MulticlassNoise;
import dev.holdfast.stats.window.MulticlassWindow;
import dev.holdfast.stats.window.ProbabilityCalibration;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The performance of a classifier of several classes in each window. Limits come from what was realised in the reference's windows.
final class MulticlassWindows {
    private final WindowPair pair;
    private final Outputs outputs;
    private final ClassColumns classes;
    private final MulticlassWindow reference;
    private final MulticlassNoise noise;
    private final List<MulticlassMetric> metrics;

    /// @throws Trouble when the reference's truth has a class without a probability, and others have one
    MulticlassWindows(WindowPair pair, Outputs outputs, ClassColumns classes) {
        this.pair = pair;
        this.outputs = outputs;
        this.classes = classes;
        WindowTable table = pair.reference();
        for (String truth : outputs.truthLabels(table))
            if (truth != null && !classes.labels().contains(truth)) throw without(truth);
        this.reference = window(table, 0, table.rows());
        this.noise = MulticlassNoise.of(reference);
        this.metrics =
                Stream.of(MulticlassMetric.values())
                        .filter(m -> !m.ofScores() || !classes.columns().isEmpty())
                        .toList();
    }

    private static Trouble without(String label) {
        return new Trouble(
                "Could not find the probability of class %s.".formatted(label),
                "The truth of the reference has this class, and no column is called p_%s."
                        .formatted(label),
                "Name it: --role y_pred_proba.%s=COLUMN.".formatted(label));
    }

    private MulticlassWindow window(Chunk chunk) {
        return window(chunk.table(), chunk.from(), chunk.to());
    }

    private MulticlassWindow window(WindowTable table, int from, int to) {
        double[][] scores =
                classes.columns().stream()
                        .map(column -> Arrays.copyOfRange(table.numbers(column), from, to))
                        .toArray(double[][]::new);
        return MulticlassWindow.of(
                classes.labels(),
                Arrays.copyOfRange(outputs.truthLabels(table), from, to),
                Arrays.copyOfRange(table.labels(outputs.column("y_pred")), from, to),
                scores);
    }

    /// Adds each measure where the truth is known.
    void realized(List<Map<String, Object>> answers) {
        List<Chunk> chunks = pair.all();
        List<MulticlassWindow> windows = chunks.stream().map(this::window).toList();
        for (MulticlassMetric metric : metrics) {
            Tracked tracked =
                    new Tracked(chunks, windows.stream().mapToDouble(metric::realized).toArray());
            AlarmLimits limits = AlarmLimits.around(tracked.ofReference()).within(0.0, 1.0);
            for (int i = 0; i < chunks.size(); i++) {
                Map<String, @Nullable Object> told = tracked.told(i, limits);
                told.put("sampling_error", noise.of(metric, metric.realizedRows(windows.get(i))));
                answers.get(i).put(metric.key(), told);
            }
        }
    }

    /// Adds each measure as the calibrated probabilities lead one to expect it.
    void estimated(List<Map<String, Object>> answers) {
        if (reference.scored() == 0) throw ConfidenceWindows.unlabelled();
        List<ProbabilityCalibration> calibrations = reference.calibrations();
        List<MulticlassWindow> windows =
                pair.all().stream().map(c -> window(c).calibrated(calibrations)).toList();
        for (MulticlassMetric metric : metrics) {
            double[] realized =
                    windows.subList(0, pair.before().size()).stream()
                            .mapToDouble(metric::realized)
                            .toArray();
            AlarmLimits limits = AlarmLimits.around(realized).within(0.0, 1.0);
            for (int i = 0; i < windows.size(); i++) {
                double value = metric.estimated(windows.get(i));
                Map<String, @Nullable Object> told =
                        Tracked.told(value, limits, limits.exceededBy(value));
                told.put("realized", i < realized.length ? realized[i] : Double.NaN);
                double error = noise.of(metric, metric.estimatedRows(windows.get(i)));
                Tracked.addNoise(told, value, error, 0.0, 1.0);
                answers.get(i).put(metric.key(), told);
            }
        }
    }
}
