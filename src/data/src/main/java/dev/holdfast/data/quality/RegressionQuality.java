package dev.holdfast.data.quality;

import dev.holdfast.data.table.RoleColumns;
import dev.holdfast.stats.Bootstrap;
import dev.holdfast.stats.BootstrapInterval;
import dev.holdfast.stats.BootstrapInterval.Rule;
import dev.holdfast.stats.quality.RegressionErrors;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;

/// Predicted numbers.
///
/// @param leftOut rows without truth or prediction
record RegressionQuality(RegressionErrors errors, long leftOut) {
    /// A figure without each row in turn costs rows × rows.
    private static final int MOST_FOR_BIAS_CORRECTION = 2_000;

    private static final int DRAWN_CELLS = 20_000_000;

    static RegressionQuality of(RoleColumns columns) {
        double[] truths = columns.numbers("y_true");
        double[] said = columns.numbers("y_pred");
        double[] x = new double[truths.length];
        double[] y = new double[truths.length];
        int size = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(truths[i]) || !Double.isFinite(said[i])) continue;
            x[size] = truths[i];
            y[size++] = said[i];
        }
        return new RegressionQuality(
                new RegressionErrors(Arrays.copyOf(x, size), Arrays.copyOf(y, size)),
                truths.length - size);
    }

    void write(Map<String, Object> document) {
        document.put("rows", errors.rows());
        document.put("left_out", leftOut);
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put("n", errors.rows());
        metrics.put("me(pred-true)", errors.bias());
        metrics.put("mae", errors.meanAbsolute());
        metrics.put("mse", errors.meanSquared());
        metrics.put("rmse", errors.rootMeanSquared());
        metrics.put("median_ae", errors.medianAbsolute());
        metrics.put("max_error", errors.greatest());
        metrics.put("mape_fraction", errors.meanAbsolutePercentage());
        metrics.put("smape_fraction", errors.symmetricPercentage());
        metrics.put("wape", errors.weightedAbsolute());
        metrics.put("r2", errors.rSquared());
        metrics.put("explained_variance", errors.explainedVariance());
        metrics.put("msle", orWhy(errors::meanSquaredLog));
        metrics.put("rmsle", orWhy(() -> Math.sqrt(errors.meanSquaredLog())));
        metrics.put("pinball_0.1", errors.pinball(0.1));
        metrics.put("pinball_0.9", errors.pinball(0.9));
        metrics.put("d2_absolute", errors.dSquaredAbsolute());
        metrics.put("error_std_population", errors.standardDeviation(0));
        metrics.put("error_std_sample", errors.standardDeviation(1));
        metrics.put("pearson", errors.correlation());
        document.put("metrics", metrics);
        document.put("intervals", intervals());
    }

    private static Object orWhy(DoubleSupplier figure) {
        try {
            return figure.getAsDouble();
        } catch (IllegalArgumentException e) {
            return Map.of("not_applicable", String.valueOf(e.getMessage()));
        }
    }

    private Map<String, Object> intervals() {
        double[] truths = errors.truths();
        double[] said = errors.predictions();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("confidence", 0.95);
        told.put("me(pred-true)", interval(mean(i -> said[i] - truths[i])));
        told.put("mae", interval(mean(i -> Math.abs(said[i] - truths[i]))));
        ToDoubleFunction<int[]> squares = mean(i -> (said[i] - truths[i]) * (said[i] - truths[i]));
        told.put("rmse", interval(rows -> Math.sqrt(squares.applyAsDouble(rows))));
        return told;
    }

    private static ToDoubleFunction<int[]> mean(java.util.function.IntToDoubleFunction cell) {
        return rows -> {
            double sum = 0;
            for (int row : rows) sum += cell.applyAsDouble(row);
            return sum / rows.length;
        };
    }

    private Object interval(ToDoubleFunction<int[]> figure) {
        int rows = errors.rows();
        if (rows < 2) return Map.of("not_applicable", "two rows are needed");
        boolean few = rows <= MOST_FOR_BIAS_CORRECTION;
        int draws = Math.clamp(DRAWN_CELLS / rows, 50, 2_000);
        BootstrapInterval interval =
                new BootstrapInterval(
                        new Bootstrap(draws, 0.95, 1), few ? Rule.BIAS_CORRECTED : Rule.PERCENTILE);
        return Intervals.told(
                interval.of(rows, figure), few ? "bootstrap BCa" : "bootstrap percentile");
    }
}
