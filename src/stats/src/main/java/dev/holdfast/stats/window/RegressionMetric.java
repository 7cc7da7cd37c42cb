package dev.holdfast.stats.window;

import dev.holdfast.stats.Sums;

import java.util.Arrays;
import java.util.Locale;

/// A measure of predicted numbers over a window: the mean of a loss per row, or its root.
public enum RegressionMetric {
    MAE(false),
    MAPE(false),
    MSE(false),
    RMSE(true),
    MSLE(false),
    RMSLE(true);

    private final boolean root;

    RegressionMetric(boolean root) {
        this.root = root;
    }

    /// The name in documents.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The measure of the same losses without a root.
    public RegressionMetric withoutRoot() {
        return switch (this) {
            case RMSE -> MSE;
            case RMSLE -> MSLE;
            default -> this;
        };
    }

    /// What a row costs; NaN where truth or prediction is missing, or at or below -1 for logarithms.
    public double loss(double truth, double said) {
        double off = said - truth;
        return switch (this) {
            case MAE -> Math.abs(off);
            case MAPE -> Math.abs(off) / Math.max(Math.abs(truth), Math.ulp(1.0));
            case MSE, RMSE -> off * off;
            case MSLE, RMSLE -> {
                double apart = Math.log1p(said) - Math.log1p(truth);
                yield apart * apart;
            }
        };
    }

    /// Of each row with truth and prediction.
    public double[] losses(double[] truths, double[] said) {
        double[] losses = new double[truths.length];
        int size = 0;
        for (int i = 0; i < truths.length; i++)
            if (!Double.isNaN(truths[i]) && !Double.isNaN(said[i]))
                losses[size++] = loss(truths[i], said[i]);
        return Arrays.copyOf(losses, size);
    }

    /// The measure of these losses; NaN of none.
    public double of(double[] losses) {
        double mean = losses.length == 0 ? Double.NaN : Sums.mean(losses);
        return root ? Math.sqrt(mean) : mean;
    }

    /// The standard error in a window of `rows` rows, from the reference's losses; of a root by the delta method. NaN without rows.
    public double noise(double[] reference, int rows) {
        if (rows == 0) return Double.NaN;
        double mean = Sums.mean(reference);
        double variance = Sums.ofPowers(reference, mean, 2) / reference.length;
        return Math.sqrt(root ? variance / (4 * rows * mean) : variance / rows);
    }
}
