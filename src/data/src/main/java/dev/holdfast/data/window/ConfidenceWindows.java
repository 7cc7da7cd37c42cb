package dev.holdfast.data.window;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.stats.window.AlarmLimits;
import dev.holdfast.stats.window.BinaryMetric;
import dev.holdfast.stats.window.BinaryNoise;
import dev.holdfast.stats.window.BinaryWindow;
import dev.holdfast.stats.window.ProbabilityCalibration;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// A classifier's performance in each window as its calibrated probabilities lead one to expect, without labels (CBPE). Limits come from what was realised
/// in the reference's windows; truths that stand in later ones are not read.
final class ConfidenceWindows {
    private final WindowPair pair;
    private final Outputs outputs;
    private final List<Chunk> chunks;

    ConfidenceWindows(WindowPair pair, Outputs outputs) {
        if (!outputs.binary() && outputs.scored().labels().isEmpty())
            throw new Trouble(
                    "Could not estimate performance from confidence.",
                    "No column holds the probability of the positive class.",
                    "Name it with --role y_pred_proba=COLUMN, or of several classes each with"
                            + " --role y_pred_proba.CLASS=COLUMN; for predicted numbers use dle.");
        this.pair = pair;
        this.outputs = outputs;
        this.chunks = pair.all();
    }

    List<Map<String, Object>> told() {
        List<Map<String, Object>> answers = pair.answers();
        if (outputs.binary()) binary(answers);
        else new MulticlassWindows(pair, outputs, outputs.scored()).estimated(answers);
        return answers;
    }

    private void binary(List<Map<String, Object>> answers) {
        BinaryWindow reference = outputs.window(pair.reference());
        if (reference.scored() == 0) throw unlabelled();
        ProbabilityCalibration calibration = ProbabilityCalibration.of(reference);
        List<BinaryWindow> windows =
                chunks.stream().map(c -> outputs.window(c, calibration::at)).toList();
        BinaryNoise noise = BinaryNoise.of(reference, outputs.value());
        for (BinaryMetric metric : BinaryMetric.values()) measure(metric, windows, noise, answers);
    }

    static Trouble unlabelled() {
        return new Trouble(
                "Could not estimate performance from confidence.",
                "The reference has no row with truth and probability.",
                "Give a reference with known truths.");
    }

    private void measure(
            BinaryMetric metric,
            List<BinaryWindow> windows,
            BinaryNoise noise,
            List<Map<String, Object>> answers) {
        double[] realized =
                windows.subList(0, pair.before().size()).stream()
                        .mapToDouble(w -> metric.realized(w, outputs.value()))
                        .toArray();
        AlarmLimits limits = AlarmLimits.around(realized).within(metric.least(), metric.most());
        for (int i = 0; i < windows.size(); i++) {
            double value = metric.estimated(windows.get(i), outputs.value());
            Map<String, @Nullable Object> told =
                    Tracked.told(value, limits, limits.exceededBy(value));
            told.put("realized", i < realized.length ? realized[i] : Double.NaN);
            double error = noise.of(metric, chunks.get(i).rows());
            Tracked.addNoise(told, value, error, metric.least(), metric.most());
            answers.get(i).put(metric.key(), told);
        }
    }
}
