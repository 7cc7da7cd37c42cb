package dev.holdfast.stats.tree;

import dev.holdfast.stats.Sums;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Trains boosted trees as LightGBM 4 does with its defaults (Ke and others, 2017): values in bins, leaves split by gain, small steps. Without sampling of rows or
/// features, so the same rows always give the same model.
///
/// @param trees at most so many; fewer when nothing is left to gain
/// @param leaves of a tree at most
/// @param rate how much of each step is taken
/// @param fewestRows in a leaf
/// @param leastHessian in a leaf
public record GradientBoosting(
        int trees, int leaves, double rate, int fewestRows, double leastHessian) {
    public static GradientBoosting withDefaults() {
        return new GradientBoosting(100, 31, 0.1, 20, 1e-3);
    }

    /// Learns to predict a number, by squared error.
    ///
    /// @param columns features × rows, NaN where missing; categories as whole numbers from 0
    /// @param categorical which features are categories
    /// @param target one per row, finite
    /// @throws IllegalArgumentException when there is no row or no feature
    public BoostedTrees regression(double[][] columns, boolean[] categorical, double[] target) {
        check(columns, target.length);
        float[] wanted = new float[target.length];
        for (int row = 0; row < wanted.length; row++) wanted[row] = (float) target[row];
        double base = Sums.of(wanted.length, row -> wanted[row]) / wanted.length;
        float[] hessians = new float[wanted.length];
        Arrays.fill(hessians, 1);
        return boosted(
                columns,
                categorical,
                base,
                false,
                hessians,
                (scores, gradients) -> {
                    for (int row = 0; row < wanted.length; row++)
                        gradients[row] = (float) (scores[row] - wanted[row]);
                });
    }

    /// Learns the probability of the positive class, by log loss. @see #regression
    ///
    /// @param truths true for the positive class
    public BoostedTrees classification(
            double[][] columns, boolean[] categorical, boolean[] truths) {
        check(columns, truths.length);
        double positives = 0;
        for (boolean truth : truths) if (truth) positives++;
        double share = Math.clamp(positives / truths.length, 1e-15, 1 - 1e-15);
        float[] hessians = new float[truths.length];
        return boosted(
                columns,
                categorical,
                Math.log(share / (1 - share)),
                true,
                hessians,
                (scores, gradients) -> {
                    for (int row = 0; row < truths.length; row++) {
                        double sign = truths[row] ? 1 : -1;
                        double response = -sign / (1 + Math.exp(sign * scores[row]));
                        double size = Math.abs(response);
                        gradients[row] = (float) response;
                        hessians[row] = (float) (size * (1 - size));
                    }
                });
    }

    private static void check(double[][] columns, int rows) {
        if (columns.length == 0 || rows == 0 || columns[0].length != rows)
            throw new IllegalArgumentException("nothing to learn from");
    }

    /// Works out the gradients, and hessians if they change, from the scores so far.
    private interface Slope {
        void of(double[] scores, float[] gradients);
    }

    private BoostedTrees boosted(
            double[][] columns,
            boolean[] categorical,
            double base,
            boolean logistic,
            float[] hessians,
            Slope slope) {
        BinnedRows data = new BinnedRows(columns, categorical);
        double[] scores = new double[data.rows()];
        Arrays.fill(scores, base);
        float[] gradients = new float[scores.length];
        List<Tree> grown = new ArrayList<>();
        while (grown.size() < trees) {
            slope.of(scores, gradients);
            Tree tree = new TreeGrowth(this, data, gradients, hessians).grown(scores);
            if (tree.leafCount() == 1) break;
            grown.add(tree);
        }
        return new BoostedTrees(base, grown, logistic);
    }
}
