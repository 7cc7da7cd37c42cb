package dev.holdfast.stats.tree;

/// Sums of gradients and hessians of a leaf's rows, by bin of each feature.
final class Histogram {
    private final double[][] gradients;
    private final double[][] hessians;

    private Histogram(double[][] gradients, double[][] hessians) {
        this.gradients = gradients;
        this.hessians = hessians;
    }

    static Histogram of(BinnedRows data, float[] gradients, float[] hessians, int[] rows) {
        int size = data.features();
        Histogram sums = new Histogram(new double[size][], new double[size][]);
        for (int f = 0; f < size; f++) {
            double[] g = new double[data.bins(f).size()];
            double[] h = new double[g.length];
            short[] bins = data.binned(f);
            for (int row : rows) {
                int bin = bins[row];
                g[bin] += gradients[row];
                h[bin] += hessians[row];
            }
            sums.gradients[f] = g;
            sums.hessians[f] = h;
        }
        return sums;
    }

    /// What is left without the rows of `part`.
    Histogram without(Histogram part) {
        Histogram rest =
                new Histogram(new double[gradients.length][], new double[gradients.length][]);
        for (int f = 0; f < gradients.length; f++) {
            rest.gradients[f] = difference(gradients[f], part.gradients[f]);
            rest.hessians[f] = difference(hessians[f], part.hessians[f]);
        }
        return rest;
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) difference[i] = a[i] - b[i];
        return difference;
    }

    double[] gradients(int feature) {
        return gradients[feature];
    }

    double[] hessians(int feature) {
        return hessians[feature];
    }
}
