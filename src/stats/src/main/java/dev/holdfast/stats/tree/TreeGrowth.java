package dev.holdfast.stats.tree;

import dev.holdfast.stats.tree.Tree.Missing;
import dev.holdfast.stats.tree.Tree.Node;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Grows one tree, always splitting the leaf that gains most.
final class TreeGrowth {
    /// A leaf that may still be split.
    private static final class Leaf {
        final int[] rows;
        final double gradient;
        final double hessian;
        final boolean[] splittable;
        @Nullable Histogram histogram;
        @Nullable Split best;

        Leaf(int[] rows, double gradient, double hessian, boolean[] splittable) {
            this.rows = rows;
            this.gradient = gradient;
            this.hessian = hessian;
            this.splittable = splittable;
        }
    }

    private final GradientBoosting recipe;
    private final BinnedRows data;
    private final float[] gradients;
    private final float[] hessians;
    private final Tree tree = new Tree(0);
    private final List<Leaf> leaves = new ArrayList<>();

    TreeGrowth(GradientBoosting recipe, BinnedRows data, float[] gradients, float[] hessians) {
        this.recipe = recipe;
        this.data = data;
        this.gradients = gradients;
        this.hessians = hessians;
    }

    /// The tree, and what it adds to the score of each row.
    Tree grown(double[] scores) {
        start();
        while (leaves.size() < recipe.leaves()) {
            int leaf = mostGain();
            Split split = leaves.get(leaf).best;
            if (split == null) break;
            divide(leaf, split);
        }
        if (leaves.size() > 1)
            for (int leaf = 0; leaf < leaves.size(); leaf++) {
                double value = tree.leaf(leaf);
                for (int row : leaves.get(leaf).rows) scores[row] += value;
            }
        return tree;
    }

    private void start() {
        int[] rows = new int[data.rows()];
        double gradient = 0;
        double hessian = 0;
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row;
            gradient += gradients[row];
            hessian += hessians[row];
        }
        boolean[] splittable = new boolean[data.features()];
        Arrays.fill(splittable, true);
        Leaf root = new Leaf(rows, gradient, hessian, splittable);
        root.histogram = Histogram.of(data, gradients, hessians, rows);
        search(root, root.histogram);
        leaves.add(root);
    }

    private int mostGain() {
        int most = 0;
        for (int leaf = 1; leaf < leaves.size(); leaf++)
            if (gain(leaves.get(leaf)) > gain(leaves.get(most))) most = leaf;
        return most;
    }

    private static double gain(Leaf leaf) {
        Split best = leaf.best;
        return best == null ? Double.NEGATIVE_INFINITY : best.gain();
    }

    private void search(Leaf leaf, Histogram histogram) {
        for (int f = 0; f < data.features(); f++) {
            if (!leaf.splittable[f]) continue;
            Split found =
                    new SplitSearch(
                                    recipe,
                                    f,
                                    data.bins(f),
                                    histogram,
                                    leaf.gradient,
                                    leaf.hessian,
                                    leaf.rows.length)
                            .best();
            leaf.splittable[f] = found != null;
            if (found != null && found.gain() > gain(leaf)) leaf.best = found;
        }
    }

    private void divide(int place, Split split) {
        Leaf parent = leaves.get(place);
        FeatureBins bins = data.bins(split.feature());
        int[][] sides = sides(parent.rows, split, bins);
        tree.split(place, node(split, bins));
        tree.setLeaf(place, split.left().value() * recipe.rate());
        tree.setLeaf(leaves.size(), split.right().value() * recipe.rate());
        Leaf left = child(parent, sides[0], split.left());
        Leaf right = child(parent, sides[1], split.right());
        leaves.set(place, left);
        leaves.add(right);
        Histogram all = parent.histogram;
        int fewest = 2 * recipe.fewestRows();
        boolean more = Math.max(left.rows.length, right.rows.length) >= fewest;
        if (all == null || !more || leaves.size() >= recipe.leaves()) return;
        Leaf smaller = left.rows.length < right.rows.length ? left : right;
        Leaf larger = smaller == left ? right : left;
        smaller.histogram = Histogram.of(data, gradients, hessians, smaller.rows);
        larger.histogram = all.without(smaller.histogram);
        search(smaller, smaller.histogram);
        search(larger, larger.histogram);
    }

    private static Leaf child(Leaf parent, int[] rows, Split.Side side) {
        return new Leaf(rows, side.gradient(), side.hessian(), parent.splittable.clone());
    }

    private int[][] sides(int[] rows, Split split, FeatureBins bins) {
        boolean[] left = new boolean[bins.size()];
        int[] chosen = split.leftBins();
        if (chosen == null) {
            for (int bin = 0; bin <= split.bin(); bin++) left[bin] = true;
            if (bins.missing) left[bins.size() - 1] = split.missingLeft();
        } else for (int bin : chosen) left[bin] = true;
        short[] binned = data.binned(split.feature());
        int[] one = new int[rows.length];
        int[] other = new int[rows.length];
        int a = 0;
        int b = 0;
        for (int row : rows) {
            if (left[binned[row]]) one[a++] = row;
            else other[b++] = row;
        }
        return new int[][] {Arrays.copyOf(one, a), Arrays.copyOf(other, b)};
    }

    private static Node node(Split split, FeatureBins bins) {
        int[] chosen = split.leftBins();
        if (chosen == null)
            return new Node(
                    split.feature(),
                    bins.marks[split.bin()],
                    split.missingLeft(),
                    bins.missing ? Missing.NAN : Missing.ZERO,
                    null);
        int most = 0;
        for (int bin : chosen) most = Math.max(most, (int) bins.marks[bin]);
        long[] words = new long[most / Long.SIZE + 1];
        for (int bin : chosen) {
            int category = (int) bins.marks[bin];
            words[category / Long.SIZE] |= 1L << category;
        }
        return new Node(split.feature(), 0, false, Missing.NAN, words);
    }
}
