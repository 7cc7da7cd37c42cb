package dev.holdfast.stats.quality;

import dev.holdfast.stats.Sums;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// Predicted numbers beside the true ones. Absolute measures are in the target's unit, squared ones in its square.
///
/// @param truths one per row, finite
/// @param predictions as many, finite
public record RegressionErrors(double[] truths, double[] predictions) {
    public RegressionErrors {
        if (truths.length != predictions.length || truths.length == 0)
            throw new IllegalArgumentException(
                    predictions.length + " predictions for " + truths.length + " truths");
        truths = truths.clone();
        predictions = predictions.clone();
    }

    @Override
    public double[] truths() {
        return truths.clone();
    }

    @Override
    public double[] predictions() {
        return predictions.clone();
    }

    public int rows() {
        return truths.length;
    }

    private double mean(IntToDoubleFunction term) {
        return Sums.of(rows(), term) / rows();
    }

    private double off(int row) {
        return predictions[row] - truths[row];
    }

    private static double square(double x) {
        return x * x;
    }

    /// Mean of prediction minus truth: above 0 the model says too much.
    public double bias() {
        return mean(this::off);
    }

    public double meanAbsolute() {
        return mean(i -> Math.abs(off(i)));
    }

    public double meanSquared() {
        return mean(i -> square(off(i)));
    }

    public double rootMeanSquared() {
        return Math.sqrt(meanSquared());
    }

    public double medianAbsolute() {
        double[] sizes = new double[rows()];
        for (int i = 0; i < sizes.length; i++) sizes[i] = Math.abs(off(i));
        return median(sizes);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    public double greatest() {
        double greatest = 0;
        for (int i = 0; i < rows(); i++) greatest = Math.max(greatest, Math.abs(off(i)));
        return greatest;
    }

    /// Mean of |error| / |truth|, a fraction. A truth of 0 counts as 2.2e-16, which makes the figure useless there, as in scikit-learn; `weightedAbsolute` is not
    /// troubled by it.
    public double meanAbsolutePercentage() {
        return mean(i -> Math.abs(off(i)) / Math.max(Math.abs(truths[i]), Math.ulp(1.0)));
    }

    /// Mean of 2 |error| / (|truth| + |prediction|), a fraction; NaN when both are 0 in a row.
    public double symmetricPercentage() {
        return mean(i -> 2 * Math.abs(off(i)) / (Math.abs(truths[i]) + Math.abs(predictions[i])));
    }

    /// Sum of |error| over sum of |truth|, a fraction.
    public double weightedAbsolute() {
        return Sums.of(rows(), i -> Math.abs(off(i))) / Sums.of(rows(), i -> Math.abs(truths[i]));
    }

    /// The share of the truth's variance that is explained; 0 where there is none and the errors are not 0.
    public double rSquared() {
        if (rows() < 2) return Double.NaN;
        double center = Sums.mean(truths);
        return explained(
                Sums.of(rows(), i -> square(off(i))),
                Sums.of(rows(), i -> square(truths[i] - center)));
    }

    /// As `rSquared`, not counting the bias.
    public double explainedVariance() {
        double center = Sums.mean(truths);
        double bias = bias();
        return explained(
                Sums.of(rows(), i -> square(off(i) - bias)),
                Sums.of(rows(), i -> square(truths[i] - center)));
    }

    private static double explained(double left, double all) {
        if (all == 0) return left == 0 ? 1 : 0;
        return 1 - left / all;
    }

    /// Mean of the squared difference of ln(1 + value).
    ///
    /// @throws IllegalArgumentException when a value is at or below -1
    public double meanSquaredLog() {
        for (int i = 0; i < rows(); i++)
            if (Math.min(truths[i], predictions[i]) <= -1)
                throw new IllegalArgumentException(
                        "logarithms need values above -1, row %d has less".formatted(i + 1));
        return mean(i -> square(Math.log1p(predictions[i]) - Math.log1p(truths[i])));
    }

    /// The pinball loss of predictions that claim to be a quantile.
    ///
    /// @param quantile 0 to 1
    public double pinball(double quantile) {
        return mean(i -> off(i) < 0 ? -quantile * off(i) : (1 - quantile) * off(i));
    }

    /// 1 - Σ |error| / Σ |truth - median|: as `rSquared` for absolute errors.
    public double dSquaredAbsolute() {
        if (rows() < 2) return Double.NaN;
        double center = median(truths);
        return explained(
                Sums.of(rows(), i -> Math.abs(off(i))),
                Sums.of(rows(), i -> Math.abs(truths[i] - center)));
    }

    /// The standard deviation of the errors, with divisor `rows() - freedom`.
    public double standardDeviation(int freedom) {
        double bias = bias();
        return Math.sqrt(Sums.of(rows(), i -> square(off(i) - bias)) / (rows() - freedom));
    }

    /// Pearson's correlation of truth and prediction; NaN when one of them is constant.
    public double correlation() {
        double x = Sums.mean(truths);
        double y = Sums.mean(predictions);
        double xx = Sums.of(rows(), i -> square(truths[i] - x));
        double yy = Sums.of(rows(), i -> square(predictions[i] - y));
        double xy = Sums.of(rows(), i -> (truths[i] - x) * (predictions[i] - y));
        return Math.clamp(xy / (Math.sqrt(xx) * Math.sqrt(yy)), -1, 1);
    }
}
