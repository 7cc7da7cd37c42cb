package dev.holdfast.stats.tree;

import java.util.List;

/// A trained model: the sum of its trees.
public final class BoostedTrees {
    private final double base;
    private final List<Tree> trees;
    private final boolean logistic;

    BoostedTrees(double base, List<Tree> trees, boolean logistic) {
        this.base = base;
        this.trees = List.copyOf(trees);
        this.logistic = logistic;
    }

    /// A number for each row; of a classifier the probability of the positive class.
    ///
    /// @param columns features × rows, in the order of training, NaN where missing
    public double[] predict(double[][] columns) {
        double[] predicted = new double[columns[0].length];
        for (int row = 0; row < predicted.length; row++) {
            double sum = base;
            for (Tree tree : trees) sum += tree.at(columns, row);
            predicted[row] = logistic ? 1 / (1 + Math.exp(-sum)) : sum;
        }
        return predicted;
    }
}
