package dev.holdfast.stats.tree;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A decision tree whose leaves hold numbers. Nodes are numbered from 0; a child below 0 is the leaf `~child`.
final class Tree {
    /// What a missing value counts as.
    enum Missing {
        /// 0.
        ZERO,
        /// Missing, and so is 0.
        ZERO_AND_NAN,
        /// Missing.
        NAN
    }

    /// One question.
    ///
    /// @param categories those that go left, as whole numbers; null for a numeric question
    record Node(
            int feature,
            double threshold,
            boolean missingLeft,
            Missing missing,
            long @Nullable [] categories) {
        boolean left(double value) {
            if (categories != null) return inSet(categories, value);
            double x = Double.isNaN(value) && missing != Missing.NAN ? 0 : value;
            boolean absent =
                    missing == Missing.NAN
                            ? Double.isNaN(x)
                            : missing == Missing.ZERO_AND_NAN && Math.abs(x) <= 1e-35;
            return absent ? missingLeft : x <= threshold;
        }

        private static boolean inSet(long[] words, double value) {
            if (Double.isNaN(value) || value < 0) return false;
            int category = (int) value;
            int word = category / Long.SIZE;
            return word < words.length && (words[word] >>> category & 1) == 1;
        }
    }

    private final List<Node> nodes = new ArrayList<>();
    private final List<int[]> children = new ArrayList<>();
    private final List<Double> leaves = new ArrayList<>();

    /// A tree of one leaf.
    Tree(double value) {
        leaves.add(value);
    }

    /// A tree as it was written.
    Tree(List<Node> nodes, List<int[]> children, List<Double> leaves) {
        this.nodes.addAll(nodes);
        this.children.addAll(children);
        this.leaves.addAll(leaves);
    }

    int leafCount() {
        return leaves.size();
    }

    double leaf(int leaf) {
        return leaves.get(leaf);
    }

    void setLeaf(int leaf, double value) {
        leaves.set(leaf, value);
    }

    /// Puts a question in place of a leaf, which stays as its left child; the new leaf on the right has the next number.
    void split(int leaf, Node node) {
        int place = nodes.size();
        for (int[] pair : children)
            for (int side = 0; side < 2; side++) if (pair[side] == ~leaf) pair[side] = place;
        nodes.add(node);
        children.add(new int[] {~leaf, ~leaves.size()});
        leaves.add(0.0);
    }

    /// @param columns features × rows
    double at(double[][] columns, int row) {
        if (nodes.isEmpty()) return leaves.getFirst();
        int place = 0;
        while (place >= 0) {
            Node node = nodes.get(place);
            place = children.get(place)[node.left(columns[node.feature()][row]) ? 0 : 1];
        }
        return leaves.get(~place);
    }
}
