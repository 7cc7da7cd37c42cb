package dev.holdfast.data.quality;

import dev.holdfast.data.table.RoleColumns;
import dev.holdfast.stats.WilsonInterval;
import dev.holdfast.stats.quality.ClassScores;
import dev.holdfast.stats.quality.ClassTable;
import dev.holdfast.stats.quality.ClassTable.Weights;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// A classifier of several classes.
///
/// @param probabilities per class in the order of the labels, or empty when the table has none
/// @param leftOut rows without truth or answer
record MulticlassQuality(
        List<String> labels,
        List<String> truths,
        List<String> said,
        List<double[]> probabilities,
        long leftOut) {
    static MulticlassQuality of(RoleColumns columns) {
        @Nullable String[] truths = columns.texts("y_true");
        @Nullable String[] said = columns.texts("y_pred");
        List<Integer> rows = new ArrayList<>();
        SequencedSet<String> labels = new TreeSet<>();
        for (int i = 0; i < truths.length; i++) {
            String truth = truths[i];
            String answer = said[i];
            if (truth == null || answer == null) continue;
            rows.add(i);
            labels.add(truth);
            labels.add(answer);
        }
        List<double[]> probabilities = probabilities(columns, List.copyOf(labels), rows);
        return new MulticlassQuality(
                List.copyOf(labels),
                taken(truths, rows),
                taken(said, rows),
                probabilities,
                truths.length - rows.size());
    }

    private static List<String> taken(@Nullable String[] cells, List<Integer> rows) {
        List<String> taken = new ArrayList<>();
        for (int row : rows) taken.add(String.valueOf(cells[row]));
        return taken;
    }

    private static List<double[]> probabilities(
            RoleColumns columns, List<String> labels, List<Integer> rows) {
        List<double[]> all = new ArrayList<>();
        for (String label : labels) {
            String role = "y_pred_proba." + label;
            if (columns.find(role).isEmpty()) return List.of();
            double[] cells = columns.numbers(role);
            all.add(rows.stream().mapToDouble(row -> cells[row]).toArray());
        }
        return all;
    }

    void write(Map<String, Object> document) {
        ClassTable table = ClassTable.of(labels, truths, said);
        document.put("rows", table.rows());
        document.put("left_out", leftOut);
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put("labels", labels);
        metrics.put("confusion_matrix(rows=true)", table.counts());
        metrics.put("accuracy", table.accuracy());
        metrics.put("balanced_accuracy", table.balancedAccuracy());
        metrics.put("mcc", table.matthews());
        metrics.put("kappa", table.kappa(Weights.NONE));
        metrics.put("kappa_linear", table.kappa(Weights.LINEAR));
        metrics.put("kappa_quadratic", table.kappa(Weights.QUADRATIC));
        double accuracy = table.accuracy();
        metrics.put("average_micro", average(accuracy, accuracy, accuracy));
        metrics.put(
                "average_macro",
                average(
                        table.macro(table::precision),
                        table.macro(table::recall),
                        table.macro(table::f1)));
        metrics.put(
                "average_weighted",
                average(
                        table.weighted(table::precision),
                        table.weighted(table::recall),
                        table.weighted(table::f1)));
        metrics.put("average_none", byClass(table));
        if (!probabilities.isEmpty()) scores(metrics);
        document.put("metrics", metrics);
        document.put(
                "intervals",
                Map.of(
                        "accuracy",
                        Intervals.told(
                                WilsonInterval.withDefaults()
                                        .of(
                                                Math.round(table.accuracy() * table.rows()),
                                                table.rows()),
                                "Wilson")));
    }

    private static Map<String, @Nullable Object> average(
            double precision, double recall, double f1) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("precision", precision);
        told.put("recall", recall);
        told.put("f1", f1);
        told.put("support", null);
        return told;
    }

    private Map<String, Object> byClass(ClassTable table) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("precision", each(table::precision));
        told.put("recall", each(table::recall));
        told.put("f1", each(table::f1));
        told.put("support", IntStream.range(0, labels.size()).mapToLong(table::support).toArray());
        return told;
    }

    private double[] each(IntToDoubleFunction measure) {
        return IntStream.range(0, labels.size()).mapToDouble(measure::applyAsDouble).toArray();
    }

    private void scores(Map<String, Object> metrics) {
        double[][] rows = new double[truths.size()][labels.size()];
        int[] places = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            places[i] = labels.indexOf(truths.get(i));
            for (int c = 0; c < labels.size(); c++) rows[i][c] = probabilities.get(c)[i];
        }
        if (!Arrays.stream(rows).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite))
            throw new IllegalArgumentException("a probability is missing");
        ClassScores scores = new ClassScores(places, rows);
        metrics.put("roc_auc_ovr_macro", scores.areaOneAgainstRest(false));
        metrics.put("roc_auc_ovr_weighted", scores.areaOneAgainstRest(true));
        metrics.put("roc_auc_ovo_macro", scores.areaOneAgainstOne(false));
        metrics.put("roc_auc_ovo_weighted", scores.areaOneAgainstOne(true));
        metrics.put("log_loss", scores.logLoss());
        metrics.put("top2_accuracy", scores.accuracyWithin(2));
        Map<String, Object> byClass = new LinkedHashMap<>();
        for (int c = 0; c < labels.size(); c++) byClass.put(labels.get(c), scores.areaOfClass(c));
        metrics.put("roc_auc_by_class", byClass);
    }
}
