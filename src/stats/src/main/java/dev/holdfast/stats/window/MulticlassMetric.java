package dev.holdfast.stats.window;

import dev.holdfast.stats.quality.ConfusionMatrix;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// A measure of a classifier of several classes over a window: realised where truths are known, and estimated from calibrated probabilities where not. But for accuracy
/// and micro F1 it is the plain mean over the classes, each against all others (macro average). All lie within 0 to 1.
public enum MulticlassMetric {
    ROC_AUC,
    F1,
    /// Of the counts of all classes together; equals accuracy where every class has a probability.
    F1_MICRO,
    PRECISION,
    RECALL,
    SPECIFICITY,
    ACCURACY,
    AVERAGE_PRECISION;

    private static final BusinessValue NONE = new BusinessValue(0, 0, 0, 0);

    /// The name in documents.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is about scores and not about answers.
    public boolean ofScores() {
        return this == ROC_AUC || this == AVERAGE_PRECISION;
    }

    /// How many rows [#realized] rests on.
    public int realizedRows(MulticlassWindow window) {
        return ofScores() ? window.scored() : window.labelled();
    }

    /// How many rows [#estimated] rests on.
    public int estimatedRows(MulticlassWindow window) {
        return window.answered(!ofScores());
    }

    /// The measure where truths are known; NaN where they do not allow it: none, one class only, or for scores a class without a row.
    public double realized(MulticlassWindow window) {
        return switch (this) {
            case ROC_AUC -> mean(window, w -> BinaryMetric.ROC_AUC.realized(w, NONE));
            case AVERAGE_PRECISION ->
                    mean(window, w -> BinaryMetric.AVERAGE_PRECISION.realized(w, NONE));
            case ACCURACY -> accuracy(window);
            default -> window.oneSided() ? Double.NaN : ofAnswers(window.confusions());
        };
    }

    private static double accuracy(MulticlassWindow window) {
        List<ConfusionMatrix> all = window.confusions();
        long hits = all.stream().mapToLong(ConfusionMatrix::truePositive).sum();
        return (double) hits / all.getFirst().rows();
    }

    private double ofAnswers(List<ConfusionMatrix> all) {
        return switch (this) {
            case F1 -> mean(all, m -> m.fScore(1));
            case PRECISION -> mean(all, ConfusionMatrix::precision);
            case RECALL -> mean(all, ConfusionMatrix::recall);
            case SPECIFICITY -> mean(all, ConfusionMatrix::specificity);
            default ->
                    micro(
                            all.stream().mapToDouble(ConfusionMatrix::truePositive).sum(),
                            all.stream().mapToDouble(ConfusionMatrix::falsePositive).sum(),
                            all.stream().mapToDouble(ConfusionMatrix::falseNegative).sum());
        };
    }

    /// The measure that the probabilities lead one to expect; NaN without rows.
    public double estimated(MulticlassWindow window) {
        if (estimatedRows(window) == 0) return Double.NaN;
        if (this == ROC_AUC) return mean(window, w -> w.expectedRanking().areaUnderCurve());
        if (this == AVERAGE_PRECISION)
            return mean(window, w -> w.expectedRanking().averagePrecision());
        List<ExpectedConfusion> all = window.expected();
        double hits = all.stream().mapToDouble(ExpectedConfusion::truePositive).sum();
        return switch (this) {
            case F1 -> mean(all, ExpectedConfusion::f1);
            case PRECISION -> mean(all, ExpectedConfusion::precision);
            case RECALL -> mean(all, ExpectedConfusion::recall);
            case SPECIFICITY -> mean(all, ExpectedConfusion::specificity);
            case ACCURACY -> hits / all.getFirst().rows();
            default ->
                    micro(
                            hits,
                            all.stream().mapToDouble(ExpectedConfusion::falsePositive).sum(),
                            all.stream().mapToDouble(ExpectedConfusion::falseNegative).sum());
        };
    }

    private static double micro(double hits, double falsely, double missed) {
        return hits / (hits + 0.5 * (falsely + missed));
    }

    private static double mean(MulticlassWindow window, ToDoubleFunction<BinaryWindow> measure) {
        return IntStream.range(0, window.classes())
                .mapToDouble(label -> measure.applyAsDouble(window.against(label)))
                .average()
                .orElse(Double.NaN);
    }

    private static <T> double mean(List<T> all, ToDoubleFunction<T> measure) {
        return all.stream().mapToDouble(measure).average().orElse(Double.NaN);
    }
}
