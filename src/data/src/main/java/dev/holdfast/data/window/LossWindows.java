package dev.holdfast.data.window;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.stats.tree.BoostedTrees;
import dev.holdfast.stats.tree.GradientBoosting;
import dev.holdfast.stats.tree.LightGbmText;
import dev.holdfast.stats.window.AlarmLimits;
import dev.holdfast.stats.window.RegressionMetric;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.EnumMap;
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
    private final boolean[] categorical;

    /// Features, then the prediction, × rows of the reference and of the analysis.
    private final double[][] before;

    private final double[][] after;
    private final Map<RegressionMetric, Expected> trained = new EnumMap<>(RegressionMetric.class);
    private final double[] truths;
    private final double[] said;

    /// @param models LightGBM model texts by metric, in place of models trained here
    LossWindows(WindowPair pair, Outputs outputs, Map<String, String> models) {
        this.pair = pair;
        this.outputs = outputs;
        this.models = models;
        this.chunks = pair.all();
        FeatureCodes codes = new FeatureCodes(pair.features(), pair.reference());
        List<String> output = List.of(outputs.column("y_pred"));
        this.categorical = codes.categorical(output.size());
        this.before = codes.of(pair.reference(), output);
        this.after = codes.of(pair.analysis(), output);
        this.truths = outputs.truths(pair.reference());
        this.said = outputs.said(pair.reference());
    }

    List<Map<String, Object>> told() {
        List<Map<String, Object>> answers = pair.answers();
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
        Expected expected = expected(metric, losses);
        for (int i = 0; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            double value = metric.of(expected.of(chunk));
            Map<String, @Nullable Object> told =
                    Tracked.told(value, limits, limits.exceededBy(value));
            told.put("realized", i < realized.length ? realized[i] : Double.NaN);
            Tracked.addNoise(told, value, metric.noise(losses, chunk.rows()), 0.0, null);
            answers.get(i).put(metric.key(), told);
        }
    }

    /// A root takes the losses of its square, so one model serves both.
    private Expected expected(RegressionMetric metric, double[] losses) {
        String text = models.get(metric.key());
        if (text != null) return expected(read(metric, text, before.length));
        return trained.computeIfAbsent(
                metric.withoutRoot(),
                _ ->
                        expected(
                                GradientBoosting.withDefaults()
                                        .regression(labelled(before), categorical, losses)));
    }

    private Expected expected(BoostedTrees model) {
        return new Expected(model.predict(before), model.predict(after));
    }

    /// What each row is expected to cost.
    private record Expected(double[] before, double[] after) {
        /// A loss is not below 0, whatever a model says.
        double[] of(Chunk chunk) {
            double[] all = chunk.isReference() ? before : after;
            double[] part = Arrays.copyOfRange(all, chunk.from(), chunk.to());
            for (int i = 0; i < part.length; i++) part[i] = Math.max(0, part[i]);
            return part;
        }
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
