package dev.holdfast.data.window;

import dev.holdfast.stats.window.AlarmLimits;
import dev.holdfast.stats.window.BinaryMetric;
import dev.holdfast.stats.window.BinaryNoise;
import dev.holdfast.stats.window.BinaryWindow;
import dev.holdfast.stats.window.BusinessValue;
import dev.holdfast.stats.window.RegressionMetric;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A model's performance in each window where the truth is known.
final class RealizedWindows {
    private final WindowPair pair;
    private final Outputs outputs;
    private final List<Chunk> chunks;

    RealizedWindows(WindowPair pair, Outputs outputs) {
        this.pair = pair;
        this.outputs = outputs;
        this.chunks = pair.all();
    }

    List<Map<String, Object>> told() {
        ClassColumns classes =
                outputs.binary() ? ClassColumns.NONE : outputs.classes(pair.reference());
        boolean several = !classes.labels().isEmpty();
        if (!several) {
            outputs.mustBeNumbers(pair.reference());
            outputs.mustBeNumbers(pair.analysis());
        }
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Chunk chunk : chunks) {
            Map<String, @Nullable Object> about = chunk.told();
            double missing = several ? outputs.missingLabels(chunk) : outputs.missingTruths(chunk);
            about.put("targets_missing_rate", missing);
            if (chunk.table().joined(outputs.column("y_true"))) addMatches(about, chunk);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("chunk", about);
            answers.add(answer);
        }
        if (several) new MulticlassWindows(pair, outputs, classes).realized(answers);
        else if (outputs.binary()) binary(answers);
        else regression(answers);
        return answers;
    }

    /// How many rows found their label.
    private void addMatches(Map<String, @Nullable Object> about, Chunk chunk) {
        double missing = outputs.missingLabels(chunk);
        about.put("rows", chunk.rows());
        about.put("labels_matched", chunk.rows() - Math.round(missing * chunk.rows()));
        about.put("label_match_rate", 1 - missing);
    }

    private void binary(List<Map<String, Object>> answers) {
        BusinessValue value = outputs.value();
        List<BinaryWindow> windows = chunks.stream().map(outputs::window).toList();
        BinaryNoise noise = BinaryNoise.of(outputs.window(pair.reference()), value);
        for (BinaryMetric metric : BinaryMetric.values()) {
            double[] values =
                    windows.stream().mapToDouble(w -> metric.realized(w, value)).toArray();
            Tracked tracked = new Tracked(chunks, values);
            AlarmLimits limits =
                    AlarmLimits.around(tracked.ofReference()).within(metric.least(), metric.most());
            for (int i = 0; i < values.length; i++) {
                Map<String, @Nullable Object> told = tracked.told(i, limits);
                told.put("sampling_error", noise.of(metric, outputs.labelled(chunks.get(i))));
                answers.get(i).put(metric.key(), told);
            }
        }
    }

    private void regression(List<Map<String, Object>> answers) {
        double[] truths = outputs.truths(pair.reference());
        double[] said = outputs.said(pair.reference());
        for (RegressionMetric metric : RegressionMetric.values()) {
            double[] reference = metric.losses(truths, said);
            double[] values =
                    chunks.stream()
                            .mapToDouble(
                                    c ->
                                            metric.of(
                                                    metric.losses(
                                                            outputs.truths(c), outputs.said(c))))
                            .toArray();
            Tracked tracked = new Tracked(chunks, values);
            AlarmLimits limits = AlarmLimits.around(tracked.ofReference()).within(0.0, null);
            for (int i = 0; i < values.length; i++) {
                Map<String, @Nullable Object> told = tracked.told(i, limits);
                told.put(
                        "sampling_error", metric.noise(reference, outputs.labelled(chunks.get(i))));
                answers.get(i).put(metric.key(), told);
            }
        }
    }
}
