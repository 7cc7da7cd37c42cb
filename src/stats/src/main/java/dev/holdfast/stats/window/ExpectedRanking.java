package dev.holdfast.stats.window;

import dev.holdfast.stats.SortedOrder;
import dev.holdfast.stats.Sums;

import java.util.Arrays;

/// Areas that calibrated probabilities lead one to expect, without labels: along the rows from the highest raw score down, p of a row counts as positive and
/// 1 - p as negative. Running counts are rounded to five decimals, as in NannyML.
public final class ExpectedRanking {
    private final double[] positives;
    private final double[] negatives;

    private ExpectedRanking(double[] positives, double[] negatives) {
        this.positives = positives;
        this.negatives = negatives;
    }

    /// @param probabilities calibrated, NaN where missing
    /// @param scores raw, which give the order; rows without either are left out
    public static ExpectedRanking of(double[] probabilities, double[] scores) {
        int[] order = SortedOrder.descending(scores);
        double[] positives = new double[order.length + 1];
        double[] negatives = new double[order.length + 1];
        double[] shared = shared(order, probabilities, scores);
        double sum = 0;
        int rows = 0;
        for (int row : order) {
            if (Double.isNaN(shared[row]) || Double.isNaN(scores[row])) continue;
            sum += shared[row];
            rows++;
            positives[rows] = rounded(sum);
            negatives[rows] = rounded(rows - sum);
        }
        return new ExpectedRanking(
                Arrays.copyOf(positives, rows + 1), Arrays.copyOf(negatives, rows + 1));
    }

    /// Rows of equal score share the mean of their probabilities, so that their order does not count.
    private static double[] shared(int[] order, double[] probabilities, double[] scores) {
        double[] shared = probabilities.clone();
        for (int from = 0, to; from < order.length; from = to) {
            boolean differ = false;
            double sum = 0;
            int known = 0;
            for (to = from; to < order.length && scores[order[to]] == scores[order[from]]; to++) {
                double p = probabilities[order[to]];
                if (Double.isNaN(p)) continue;
                differ |= p != probabilities[order[from]];
                sum += p;
                known++;
            }
            if (to == from) to++;
            for (int i = from; differ && i < to; i++)
                if (!Double.isNaN(shared[order[i]])) shared[order[i]] = sum / known;
        }
        return shared;
    }

    private static double rounded(double x) {
        return Math.rint(x * 1e5) / 1e5;
    }

    private int rows() {
        return positives.length - 1;
    }

    /// The area under the ROC curve; NaN of no rows.
    public double areaUnderCurve() {
        double yes = positives[rows()];
        double no = negatives[rows()];
        return Sums.of(
                rows(),
                i ->
                        (negatives[i + 1] / no - negatives[i] / no)
                                * (positives[i + 1] / yes + positives[i] / yes)
                                / 2);
    }

    /// Average precision; NaN of no rows.
    public double averagePrecision() {
        double yes = positives[rows()];
        return Sums.of(
                rows(),
                i -> (positives[i + 1] / yes - positives[i] / yes) * (positives[i + 1] / (i + 1)));
    }
}
