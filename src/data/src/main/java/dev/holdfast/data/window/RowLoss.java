package dev.holdfast.data.window;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// What a row's prediction costs where its truth is known: the log loss of a probability, 0 or 1 for a class, the absolute error of a number.
enum RowLoss {
    LOG_LOSS("log_loss"),
    WRONG("error_rate"),
    ABSOLUTE_ERROR("absolute_error");

    /// No probability counts as nearer to 0 or 1: one confident mistake would be the whole loss.
    private static final double SURE = 1e-6;

    private final String key;

    RowLoss(String key) {
        this.key = key;
    }

    static RowLoss of(Outputs outputs, WindowTable reference) {
        if (outputs.binary()) return LOG_LOSS;
        return outputs.classes(reference).labels().isEmpty() ? ABSOLUTE_ERROR : WRONG;
    }

    /// What its mean is called.
    String key() {
        return key;
    }

    /// One for each row, NaN where truth or prediction is missing.
    double[] of(WindowTable table, Outputs outputs) {
        return switch (this) {
            case LOG_LOSS ->
                    each(
                            outputs.truths(table),
                            table.numbers(outputs.column("y_pred_proba")),
                            RowLoss::logLoss);
            case WRONG -> wrong(outputs.truthLabels(table), table.labels(outputs.column("y_pred")));
            case ABSOLUTE_ERROR ->
                    each(
                            outputs.truths(table),
                            outputs.said(table),
                            (truth, said) -> Math.abs(truth - said));
        };
    }

    private interface Cost {
        double of(double truth, double said);
    }

    private static double[] each(double[] truths, double[] said, Cost cost) {
        double[] losses = new double[truths.length];
        Arrays.setAll(losses, row -> cost.of(truths[row], said[row]));
        return losses;
    }

    private static double logLoss(double truth, double probability) {
        double p = Math.clamp(probability, SURE, 1 - SURE);
        return Double.isNaN(truth) || Double.isNaN(probability)
                ? Double.NaN
                : -Math.log(truth == 1 ? p : 1 - p);
    }

    private static double[] wrong(@Nullable String[] truths, @Nullable String[] said) {
        double[] losses = new double[truths.length];
        for (int row = 0; row < losses.length; row++) {
            String truth = truths[row];
            String answer = said[row];
            losses[row] =
                    truth == null || answer == null ? Double.NaN : truth.equals(answer) ? 0 : 1;
        }
        return losses;
    }
}
