package dev.holdfast.stats.window;

import dev.holdfast.stats.SortedOrder;

import java.util.Arrays;

/// The non-decreasing function that lies nearest to given points (pool adjacent violators; Barlow and others, 1972), linear between them and constant
/// beyond.
///
/// @param xs ascending, each once
/// @param ys one for each, non-decreasing
public record IsotonicRegression(double[] xs, double[] ys) {
    public IsotonicRegression {
        xs = xs.clone();
        ys = ys.clone();
    }

    @Override
    public double[] xs() {
        return xs.clone();
    }

    @Override
    public double[] ys() {
        return ys.clone();
    }

    /// @param x finite, in any order
    /// @param y as many
    /// @throws IllegalArgumentException when there is no point
    public static IsotonicRegression of(double[] x, double[] y) {
        if (x.length == 0 || x.length != y.length)
            throw new IllegalArgumentException(y.length + " values at " + x.length + " places");
        int[] order = SortedOrder.ascending(x);
        double[] xs = new double[x.length];
        double[] sums = new double[x.length];
        double[] weights = new double[x.length];
        int size = 0;
        for (int i : order) {
            if (size == 0 || xs[size - 1] != x[i]) xs[size++] = x[i];
            sums[size - 1] += y[i];
            weights[size - 1]++;
        }
        return new IsotonicRegression(Arrays.copyOf(xs, size), pooled(sums, weights, size));
    }

    private static double[] pooled(double[] sums, double[] weights, int size) {
        double[] blockSum = new double[size];
        double[] blockWeight = new double[size];
        int[] blockEnd = new int[size];
        int blocks = 0;
        for (int i = 0; i < size; i++) {
            blockSum[blocks] = sums[i];
            blockWeight[blocks] = weights[i];
            blockEnd[blocks++] = i + 1;
            while (blocks > 1 && falls(blockSum, blockWeight, blocks)) {
                blocks--;
                blockSum[blocks - 1] += blockSum[blocks];
                blockWeight[blocks - 1] += blockWeight[blocks];
                blockEnd[blocks - 1] = i + 1;
            }
        }
        double[] ys = new double[size];
        for (int block = 0, from = 0; block < blocks; from = blockEnd[block++])
            Arrays.fill(ys, from, blockEnd[block], blockSum[block] / blockWeight[block]);
        return ys;
    }

    private static boolean falls(double[] sum, double[] weight, int blocks) {
        return sum[blocks - 2] * weight[blocks - 1] >= sum[blocks - 1] * weight[blocks - 2];
    }

    /// The function's value at `x`; NaN at NaN.
    public double at(double x) {
        if (Double.isNaN(x)) return Double.NaN;
        int place = Arrays.binarySearch(xs, x);
        if (place >= 0) return ys[place];
        int above = -place - 1;
        if (above == 0) return ys[0];
        if (above == xs.length) return ys[xs.length - 1];
        double part = (x - xs[above - 1]) / (xs[above] - xs[above - 1]);
        return ys[above - 1] + part * (ys[above] - ys[above - 1]);
    }
}
