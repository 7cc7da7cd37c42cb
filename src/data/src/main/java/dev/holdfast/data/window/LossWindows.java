package dev.holdfast.data.window;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.stats.tree.BoostedTrees;
import dev.holdfast.stats.tree.GradientBoosting;
import dev.holdfast.stats.tree.LightGbmText;
import dev.holdfast.stats.window.AlarmLimits;
import dev.holdfast.stats.window.RegressionMetric;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The performance of predicted numbers in each window as a model of the loss expects it, without labels (direct loss estimation): boosted trees learn from the
/// reference what a row costs, given its features and the prediction. Limits come from what was realised in the reference's windows; truths that stand in later ones
/// are not read.
final class LossWindows {
    private final WindowPair pair;
    private final Outputs outputs;
    private final Map<String, String> models;
    private final List<Chunk> chunks;
    private final FeatureCodes codes;
    private final List<String> output;
    private final double[] truths;
    private final double[] said;

    /// @param models LightGBM model texts by metric, in place of models trained here
    LossWindows(WindowPair pair, Outputs outputs, Map<String, String> models) {
        this.pair = pair;
        this.outputs = outputs;
        this.models = models;
        this.chunks = pair.all();
        this.output = List.of(outputs.column("y_pred"));
        this.codes = new FeatureCodes(pair.features(), pair.reference());
        this.truths = outputs.truths(pair.reference());
        this.said = outputs.said(pair.reference());
    }

    List<Map<String, Object>> told() {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Chunk chunk : chunks) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("chunk", chunk.told());
            answers.add(answer);
        }
        for (RegressionMetric metric : RegressionMetric.values()) measure(metric, answers);
        return answers;
    }

    private void measure(RegressionMetric metric, List<Map<String, Object>> answers) {
        double[] losses = metric.losses(truths, said);
        if (losses.length == 0)
            throw new IllegalArgumentException("the reference has no row with truth and answer");
        if (!Arrays.stream(losses).allMatch(Double::isFinite)) {
            for (Map<String, Object> answer : answers)
                answer.put(
                        metric.key(), Map.of("not_applicable", "logarithms need values above -1"));
            return;
        }
        double[] realized =
                chunks.stream()
                        .filter(Chunk::isReference)
                        .mapToDouble(
                                c -> metric.of(metric.losses(outputs.truths(c), outputs.said(c))))
                        .toArray();
        AlarmLimits limits = AlarmLimits.around(realized).within(0.0, null);
        BoostedTrees model = model(metric, losses);
        Map<WindowTable, double[]> expected = new LinkedHashMap<>();
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            double[] all =
                    expected.computeIfAbsent(
                            chunk.table(), t -> model.predict(codes.of(t, output)));
            double value = metric.of(positive(all, chunk.from(), chunk.to()));
            Map<String, @Nullable Object> told =
                    Tracked.told(value, limits, limits.exceededBy(value));
            told.put("realized", i < realized.length ? realized[i] : Double.NaN);
            Tracked.addNoise(told, value, metric.noise(losses, chunk.rows()), 0.0, null);
            answers.get(i).put(metric.key(), told);
        }
    }

    /// A loss is not below 0, whatever a model says.
    private static double[] positive(double[] all, int from, int to) {
        double[] part = Arrays.copyOfRange(all, from, to);
        for (int i = 0; i < part.length; i++) part[i] = Math.max(0, part[i]);
        return part;
    }

    private BoostedTrees model(RegressionMetric metric, double[] losses) {
        String text = models.get(metric.key());
        if (text != null) return read(metric, text, pair.features().size() + 1);
        double[][] features = labelled(codes.of(pair.reference(), output));
        return GradientBoosting.withDefaults().regression(features, codes.categorical(1), losses);
    }

    private static BoostedTrees read(RegressionMetric metric, String text, int columns) {
        try {
            return LightGbmText.read(text, columns);
        } catch (IllegalArgumentException e) {
            throw new Trouble(
                    "Could not use the model of %s.".formatted(metric.key()),
                    "It is no model text of LightGBM that can be used here: %s."
                            .formatted(e.getMessage()),
                    "Train it on the features and then the prediction, save it with"
                            + " Booster.save_model, or leave it out.",
                    e);
        }
    }

    /// Only rows with truth and prediction teach.
    private double[][] labelled(double[][] columns) {
        int[] rows =
                IntStream.range(0, truths.length)
                        .filter(i -> !Double.isNaN(truths[i]) && !Double.isNaN(said[i]))
                        .toArray();
        if (rows.length == truths.length) return columns;
        double[][] taken = new double[columns.length][rows.length];
        for (int c = 0; c < columns.length; c++)
            for (int i = 0; i < rows.length; i++) taken[c][i] = columns[c][rows[i]];
        return taken;
    }
}
