package dev.holdfast.stats.window;

import dev.holdfast.stats.quality.ConfusionMatrix;

/// What each outcome of a prediction is worth, in a unit of one's choice.
public record BusinessValue(
        double trueNegative, double falsePositive, double falseNegative, double truePositive) {
    double of(ConfusionMatrix m) {
        return sum(m.trueNegative(), m.falsePositive(), m.falseNegative(), m.truePositive());
    }

    double of(ExpectedConfusion m) {
        return sum(m.trueNegative(), m.falsePositive(), m.falseNegative(), m.truePositive());
    }

    private double sum(double tn, double fp, double fn, double tp) {
        return trueNegative * tn + falsePositive * fp + falseNegative * fn + truePositive * tp;
    }
}
