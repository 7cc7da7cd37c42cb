package dev.holdfast.data.quality;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.data.table.RoleColumns;
import dev.holdfast.stats.DeLong;
import dev.holdfast.stats.Interval;
import dev.holdfast.stats.WilsonInterval;
import dev.holdfast.stats.quality.Calibration;
import dev.holdfast.stats.quality.ConfusionMatrix;
import dev.holdfast.stats.quality.Gain;
import dev.holdfast.stats.quality.RocCurve;
import dev.holdfast.stats.quality.ScoredLabels;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A binary classifier's probabilities: at two thresholds, and over all.
///
/// @param leftOut rows without truth or probability
record BinaryQuality(double[] scores, boolean[] truths, long leftOut) {
    private static final Set<String> YES = Set.of("1", "1.0", "true", "True", "TRUE");

    static BinaryQuality of(RoleColumns columns, String positive) {
        @Nullable String[] labels = columns.texts("y_true");
        double[] cells = columns.numbers("y_pred_proba");
        String yes = positive(labels, positive);
        double[] scores = new double[cells.length];
        boolean[] truths = new boolean[cells.length];
        int size = 0;
        for (int i = 0; i < cells.length; i++) {
            String label = labels[i];
            if (label == null || !Double.isFinite(cells[i])) continue;
            scores[size] = cells[i];
            truths[size++] = label.equals(yes);
        }
        return new BinaryQuality(
                Arrays.copyOf(scores, size), Arrays.copyOf(truths, size), cells.length - size);
    }

    private static String positive(@Nullable String[] labels, String asked) {
        Set<String> seen = new TreeSet<>();
        for (String label : labels) if (label != null && seen.size() <= 2) seen.add(label);
        if (!asked.isEmpty()) return known(labels, asked, seen);
        if (seen.size() <= 2) for (String label : seen) if (YES.contains(label)) return label;
        if (seen.equals(Set.of("0")) || seen.equals(Set.of("0.0"))) return "1";
        throw new Trouble(
                "Could not tell which label is the positive one.",
                "The labels are: %s.".formatted(String.join(", ", seen)),
                "Say it with --positive LABEL.");
    }

    /// Of many labels only the first three are named.
    private static String known(@Nullable String[] labels, String asked, Set<String> seen) {
        if (Arrays.asList(labels).contains(asked)) return asked;
        throw new Trouble(
                "There is no label %s.".formatted(asked),
                "The labels are: %s%s."
                        .formatted(String.join(", ", seen), seen.size() > 2 ? ", …" : ""),
                "Say another with --positive LABEL.");
    }

    void write(Map<String, Object> document) {
        ScoredLabels scored = ScoredLabels.of(scores, truths);
        document.put("rows", scored.rows());
        document.put("left_out", leftOut);
        document.put("at_0.5", whole(scored));
        document.put("at_0.3", brief(scored));
        document.put("intervals", intervals(scored));
    }

    private static Map<String, Object> whole(ScoredLabels scored) {
        ConfusionMatrix matrix = scored.at(0.5);
        Map<String, Object> told = counts(0.5, matrix);
        told.put("balanced_accuracy", matrix.balancedAccuracy());
        told.put("f2", matrix.fScore(2));
        told.put("f0.5", matrix.fScore(0.5));
        told.put("fpr", matrix.falsePositiveRate());
        told.put("fnr", matrix.falseNegativeRate());
        told.put("npv", matrix.negativePredictiveValue());
        told.put("kappa", matrix.kappa());
        told.put("jaccard", matrix.jaccard());
        told.put("hamming", 1 - matrix.accuracy());
        double area = scored.areaUnderCurve();
        told.put("roc_auc", area);
        told.put("gini", 2 * area - 1);
        told.put("average_precision", scored.averagePrecision());
        told.put("pr_auc_trapezoid", scored.precisionRecallArea());
        told.put("log_loss", scored.logLoss());
        told.put("brier", scored.brier());
        told.put("ks_statistic", scored.greatestLead());
        told.put("ece_width10", calibration(scored.equalWidth(10)));
        told.put("ece_quantile10", calibration(scored.equalCount(10)));
        told.put("lift_gain_deciles", gains(scored));
        told.put("roc_curve", curve(scored.curve()));
        told.put("matthews_note", "0 when a margin is 0");
        return told;
    }

    private static Map<String, Object> brief(ScoredLabels scored) {
        return counts(0.3, scored.at(0.3));
    }

    private static Map<String, Object> counts(double threshold, ConfusionMatrix matrix) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("threshold", threshold);
        told.put("tp", matrix.truePositive());
        told.put("fp", matrix.falsePositive());
        told.put("fn", matrix.falseNegative());
        told.put("tn", matrix.trueNegative());
        told.put("accuracy", matrix.accuracy());
        told.put("precision", matrix.precision());
        told.put("recall", matrix.recall());
        told.put("f1", matrix.fScore(1));
        told.put("specificity", matrix.specificity());
        told.put("mcc", matrix.matthews());
        return told;
    }

    private static Map<String, Object> calibration(Calibration calibration) {
        List<Map<String, Object>> bins = new ArrayList<>();
        for (Calibration.Bin bin : calibration.bins()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("bin", bin.bin());
            told.put("count", bin.count());
            told.put("mean_predicted", bin.meanPredicted());
            told.put("fraction_positive", bin.fractionPositive());
            bins.add(told);
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("ece", calibration.expectedError());
        told.put("mce", calibration.greatestError());
        told.put("bins", bins);
        return told;
    }

    private static List<Map<String, Object>> gains(ScoredLabels scored) {
        List<Map<String, Object>> gains = new ArrayList<>();
        for (Gain gain : scored.gains()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("top_share", gain.topShare());
            told.put("rows", gain.rows());
            told.put("gain", gain.gain());
            told.put("lift", gain.lift());
            gains.add(told);
        }
        return gains;
    }

    private static Map<String, Object> curve(RocCurve curve) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("drop_intermediate", true);
        told.put("points", curve.points());
        told.put("fpr", curve.falsePositiveRate());
        told.put("tpr", curve.truePositiveRate());
        told.put("thresholds", curve.thresholds());
        return told;
    }

    private Map<String, Object> intervals(ScoredLabels scored) {
        ConfusionMatrix m = scored.at(0.5);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("confidence", 0.95);
        told.put("accuracy", wilson(m.truePositive() + m.trueNegative(), m.rows()));
        told.put("precision", wilson(m.truePositive(), m.truePositive() + m.falsePositive()));
        told.put("recall", wilson(m.truePositive(), m.truePositive() + m.falseNegative()));
        told.put("specificity", wilson(m.trueNegative(), m.trueNegative() + m.falsePositive()));
        told.put(
                "roc_auc",
                Math.min(scored.positives(), scored.negatives()) < 2
                        ? Map.of("not_applicable", "two rows of each class are needed")
                        : Intervals.told(DeLong.withDefaults().of(scores, truths), "DeLong"));
        return told;
    }

    private static Map<String, Object> wilson(long hits, long rows) {
        if (rows == 0) return Map.of("not_applicable", "no row to divide by");
        Interval interval = WilsonInterval.withDefaults().of(hits, rows);
        return Intervals.told(interval, "Wilson");
    }
}
