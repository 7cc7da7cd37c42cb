package dev.holdfast.stats.window;

import dev.holdfast.stats.quality.ConfusionMatrix;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// A measure of a binary classifier over a window: realised where truths are known, and estimated from calibrated probabilities where not.
public enum BinaryMetric {
    ROC_AUC,
    F1,
    PRECISION,
    RECALL,
    SPECIFICITY,
    ACCURACY,
    TRUE_POSITIVE,
    TRUE_NEGATIVE,
    FALSE_POSITIVE,
    FALSE_NEGATIVE,
    AVERAGE_PRECISION,
    BUSINESS_VALUE;

    /// The name in documents.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What it cannot go below; null for nothing.
    public @Nullable Double least() {
        return this == BUSINESS_VALUE ? null : 0.0;
    }

    /// What it cannot exceed; null for nothing.
    public @Nullable Double most() {
        return switch (this) {
            case TRUE_POSITIVE, TRUE_NEGATIVE, FALSE_POSITIVE, FALSE_NEGATIVE, BUSINESS_VALUE ->
                    null;
            default -> 1.0;
        };
    }

    /// The measure where truths are known; NaN where they do not allow it (none, or one class only).
    public double realized(BinaryWindow window, BusinessValue value) {
        if (this == ROC_AUC)
            return window.scored() == 0 ? Double.NaN : window.ranking().areaUnderCurve();
        if (this == AVERAGE_PRECISION) return averagePrecision(window);
        ConfusionMatrix m = window.confusion();
        if (m.rows() == 0) return Double.NaN;
        return switch (this) {
            case F1 -> oneSided(m) ? Double.NaN : m.fScore(1);
            case PRECISION -> oneSided(m) ? Double.NaN : m.precision();
            case RECALL -> oneSided(m) ? Double.NaN : m.recall();
            case SPECIFICITY -> m.specificity();
            case ACCURACY -> m.accuracy();
            case TRUE_POSITIVE -> m.truePositive();
            case TRUE_NEGATIVE -> m.trueNegative();
            case FALSE_POSITIVE -> m.falsePositive();
            case FALSE_NEGATIVE -> m.falseNegative();
            default -> value.of(m);
        };
    }

    private static double averagePrecision(BinaryWindow window) {
        if (window.scored() == 0) return Double.NaN;
        var ranking = window.ranking();
        return ranking.positives() == 0 ? Double.NaN : ranking.averagePrecision();
    }

    /// Truth or answer has one class only.
    private static boolean oneSided(ConfusionMatrix m) {
        long yes = m.truePositive() + m.falseNegative();
        long saidYes = m.truePositive() + m.falsePositive();
        return yes == 0 || yes == m.rows() || saidYes == 0 || saidYes == m.rows();
    }

    /// The measure that the probabilities lead one to expect; NaN without rows.
    public double estimated(BinaryWindow window, BusinessValue value) {
        if (this == ROC_AUC) return window.expectedRanking().areaUnderCurve();
        if (this == AVERAGE_PRECISION) return window.expectedRanking().averagePrecision();
        ExpectedConfusion m = window.expected();
        if (m.rows() == 0) return Double.NaN;
        return switch (this) {
            case F1 -> m.f1();
            case PRECISION -> m.precision();
            case RECALL -> m.recall();
            case SPECIFICITY -> m.specificity();
            case ACCURACY -> m.accuracy();
            case TRUE_POSITIVE -> m.truePositive();
            case TRUE_NEGATIVE -> m.trueNegative();
            case FALSE_POSITIVE -> m.falsePositive();
            case FALSE_NEGATIVE -> m.falseNegative();
            default -> value.of(m);
        };
    }
}
