package dev.holdfast.stats.window;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// How much each measure of several classes varies by sampling alone, learnt from the reference: the noise of the classes, as if it were independent.
public final class MulticlassNoise {
    /// Areas of classes share their rows; NannyML found so much missing.
    private static final double SHARED_ROWS = 1.2;

    private final List<BinaryNoise> classes;
    private final double accuracy;

    private MulticlassNoise(List<BinaryNoise> classes, double accuracy) {
        this.classes = classes;
        this.accuracy = accuracy;
    }

    /// @param reference rows with truths
    public static MulticlassNoise of(MulticlassWindow reference) {
        BusinessValue none = new BusinessValue(0, 0, 0, 0);
        return new MulticlassNoise(
                IntStream.range(0, reference.classes())
                        .mapToObj(label -> BinaryNoise.of(reference.against(label), none))
                        .toList(),
                MulticlassMetric.ACCURACY.realized(reference));
    }

    /// The standard error of a measure over `rows` rows; NaN without rows or where the reference does not tell.
    public double of(MulticlassMetric metric, int rows) {
        if (rows == 0) return Double.NaN;
        return switch (metric) {
            case ROC_AUC -> SHARED_ROWS * ofMean(n -> n.of(BinaryMetric.ROC_AUC, rows));
            case F1 -> ofMean(n -> n.ofJaccard(rows));
            case PRECISION -> ofMean(n -> n.of(BinaryMetric.PRECISION, rows));
            case RECALL -> ofMean(n -> n.of(BinaryMetric.RECALL, rows));
            case SPECIFICITY -> ofMean(n -> n.of(BinaryMetric.SPECIFICITY, rows));
            case ACCURACY, F1_MICRO -> Math.sqrt(accuracy * (1 - accuracy) / rows);
            case AVERAGE_PRECISION ->
                    Math.sqrt(
                            squares(n -> n.of(BinaryMetric.AVERAGE_PRECISION, rows))
                                    / classes.size());
        };
    }

    /// Of the mean over the classes, whose noise counts as independent.
    private double ofMean(ToDoubleFunction<BinaryNoise> noise) {
        return Math.sqrt(squares(noise)) / classes.size();
    }

    private double squares(ToDoubleFunction<BinaryNoise> noise) {
        return classes.stream().mapToDouble(noise).map(error -> error * error).sum();
    }
}
