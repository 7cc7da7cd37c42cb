package dev.holdfast.stats.tree;

import dev.holdfast.stats.tree.Split.Side;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Looks for the best question about one feature in one leaf, from the sums of gradients and hessians in the feature's bins. Rows in a bin are
/// counted from its share of the hessian, as LightGBM does.
final class SplitSearch {
    private static final double EPSILON = 1e-15;
    private static final int MOST_FOR_ONE_AGAINST_REST = 4;
    private static final double CATEGORY_SMOOTHING = 10;
    private static final double CATEGORY_PENALTY = 10;
    private static final int MOST_CATEGORIES = 32;
    private static final int FEWEST_ROWS_OF_GROUP = 100;

    private final GradientBoosting recipe;
    private final int feature;
    private final FeatureBins bins;
    private final double[] gradients;
    private final double[] hessians;
    private final double gradient;
    private final double hessian;
    private final int rows;
    private final double rowsPerHessian;
    private final double parentGain;

    private @Nullable Split best;
    private double bestGain = Double.NEGATIVE_INFINITY;

    SplitSearch(
            GradientBoosting recipe,
            int feature,
            FeatureBins bins,
            Histogram histogram,
            double gradient,
            double hessian,
            int rows) {
        this.recipe = recipe;
        this.feature = feature;
        this.bins = bins;
        this.gradients = histogram.gradients(feature);
        this.hessians = histogram.hessians(feature);
        this.gradient = gradient;
        this.hessian = hessian + 2 * EPSILON;
        this.rows = rows;
        this.rowsPerHessian = rows / this.hessian;
        this.parentGain = gradient * gradient / this.hessian;
    }

    /// Null when no question helps.
    @Nullable Split best() {
        if (bins.categorical) categories();
        else numbers();
        return best;
    }

    private int rowsIn(int bin) {
        return (int) (hessians[bin] * rowsPerHessian + 0.5);
    }

    private void numbers() {
        int last = bins.size() - 1 - (bins.missing ? 1 : 0);
        fromTheRight(last);
        if (bins.missing) fromTheLeft(last);
    }

    /// Missing values go left.
    private void fromTheRight(int last) {
        double g = 0;
        double h = EPSILON;
        int count = 0;
        for (int bin = last; bin >= 1; bin--) {
            g += gradients[bin];
            h += hessians[bin];
            count += rowsIn(bin);
            if (count < recipe.fewestRows() || h < recipe.leastHessian()) continue;
            if (rows - count < recipe.fewestRows() || hessian - h < recipe.leastHessian()) break;
            offer(gradient - g, hessian - h, 0, bin - 1, true, null);
        }
    }

    /// Missing values go right.
    private void fromTheLeft(int last) {
        double g = 0;
        double h = EPSILON;
        int count = 0;
        for (int bin = 0; bin <= last; bin++) {
            g += gradients[bin];
            h += hessians[bin];
            count += rowsIn(bin);
            if (count < recipe.fewestRows() || h < recipe.leastHessian()) continue;
            if (rows - count < recipe.fewestRows() || hessian - h < recipe.leastHessian()) break;
            offer(g, h, 0, bin, false, null);
        }
    }

    private void categories() {
        if (bins.size() <= MOST_FOR_ONE_AGAINST_REST) oneAgainstRest();
        else byRatio();
    }

    private void oneAgainstRest() {
        for (int bin = 1; bin < bins.size(); bin++) {
            int count = rowsIn(bin);
            double h = hessians[bin];
            if (count < recipe.fewestRows() || h < recipe.leastHessian()) continue;
            if (rows - count < recipe.fewestRows()) continue;
            if (hessian - h - EPSILON < recipe.leastHessian()) continue;
            offer(gradients[bin], h + EPSILON, 0, 0, false, new int[] {bin});
        }
    }

    /// Categories in order of gradient over hessian, taken from either end (Fisher, 1958).
    private void byRatio() {
        List<Integer> used = new ArrayList<>();
        for (int bin = 1; bin < bins.size(); bin++)
            if (rowsIn(bin) >= CATEGORY_SMOOTHING) used.add(bin);
        used.sort(
                Comparator.comparingDouble(
                        bin -> gradients[bin] / (hessians[bin] + CATEGORY_SMOOTHING)));
        fromEnd(used);
        fromEnd(used.reversed());
    }

    private void fromEnd(List<Integer> used) {
        int most = Math.min(MOST_CATEGORIES, (used.size() + 1) / 2);
        double g = 0;
        double h = EPSILON;
        int count = 0;
        int group = 0;
        for (int i = 0; i < most; i++) {
            int bin = used.get(i);
            g += gradients[bin];
            h += hessians[bin];
            count += rowsIn(bin);
            group += rowsIn(bin);
            if (count < recipe.fewestRows() || h < recipe.leastHessian()) continue;
            int rest = rows - count;
            if (rest < Math.max(recipe.fewestRows(), FEWEST_ROWS_OF_GROUP)) break;
            if (hessian - h < recipe.leastHessian()) break;
            if (group < FEWEST_ROWS_OF_GROUP) continue;
            group = 0;
            int[] left = used.subList(0, i + 1).stream().mapToInt(b -> b).toArray();
            offer(g, h, CATEGORY_PENALTY, 0, false, left);
        }
    }

    private void offer(
            double g,
            double h,
            double penalty,
            int bin,
            boolean missingLeft,
            int @Nullable [] left) {
        double restG = gradient - g;
        double restH = hessian - h;
        double gain = g * g / (h + penalty) + restG * restG / (restH + penalty);
        if (gain <= parentGain || gain <= bestGain) return;
        bestGain = gain;
        best =
                new Split(
                        feature,
                        gain - parentGain,
                        bin,
                        missingLeft,
                        left,
                        new Side(g, h - EPSILON, -g / (h + penalty)),
                        new Side(restG, restH - EPSILON, -restG / (restH + penalty)));
    }
}
