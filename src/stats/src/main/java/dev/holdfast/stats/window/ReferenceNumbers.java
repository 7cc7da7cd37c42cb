package dev.holdfast.stats.window;

import dev.holdfast.stats.Bins;
import dev.holdfast.stats.EqualWidthEdges;
import dev.holdfast.stats.JensenShannon;
import dev.holdfast.stats.KolmogorovSmirnov;
import dev.holdfast.stats.KolmogorovSmirnov.Method;
import dev.holdfast.stats.Shares;
import dev.holdfast.stats.SortedSample;
import dev.holdfast.stats.Sums;
import dev.holdfast.stats.Wasserstein;

/// The reference of a numeric column, worked out once, and the distances of later windows from it. From 10,000 reference values on,
/// Kolmogorov–Smirnov and Wasserstein go by 10,000 bins of equal width over the reference's range.
public final class ReferenceNumbers {
    private static final int FEWEST_FOR_BINS = 10_000;
    private static final int FINE_BINS = 10_000;

    private final SortedSample values;
    private final double[] edges;
    private final double[] shares;
    private final double[] fineEdges;
    private final double[] fineTotals;

    /// @param values finite
    /// @throws IllegalArgumentException when there is none
    public ReferenceNumbers(SortedSample values) {
        if (values.isEmpty()) throw new IllegalArgumentException("the reference has no value");
        this.values = values;
        edges = EqualWidthEdges.doane(values);
        shares = shares(edges, values);
        boolean many = values.size() >= FEWEST_FOR_BINS;
        fineEdges =
                many
                        ? EqualWidthEdges.of(values.minimum(), values.maximum(), FINE_BINS)
                        : new double[0];
        fineTotals = many ? totals(shares(fineEdges, values)) : new double[0];
    }

    /// The share of values in each bin; values outside are in none.
    private static double[] shares(double[] edges, SortedSample sample) {
        return Bins.between(edges, sample, sample).shares().reference();
    }

    private static double[] totals(double[] shares) {
        double[] totals = shares.clone();
        double sum = 0;
        for (int i = 0; i < shares.length; i++) totals[i] = sum += shares[i];
        return totals;
    }

    /// The greatest gap between the distribution functions; NaN of no values.
    public double kolmogorovSmirnov(SortedSample window) {
        if (window.isEmpty()) return Double.NaN;
        if (fineEdges.length == 0)
            return new KolmogorovSmirnov(Method.ASYMPTOTIC).between(values, window).statistic();
        double below = (double) window.countBelow(fineEdges[0]) / window.size();
        double[] totals = totals(shares(fineEdges, window));
        double gap = 0;
        for (int i = 0; i < totals.length; i++)
            gap = Math.max(gap, Math.abs(fineTotals[i] - (below + totals[i])));
        return gap;
    }

    /// The area between the distribution functions, in the unit of the values; NaN of no values. With bins, values outside the reference's range add as in
    /// NannyML, which counts one row too many on either side.
    public double wasserstein(SortedSample window) {
        if (window.isEmpty()) return Double.NaN;
        if (fineEdges.length == 0) return new Wasserstein().between(values, window);
        double low = fineEdges[0];
        double high = fineEdges[fineEdges.length - 1];
        double n = window.size();
        int below = window.countBelow(low);
        int above = window.size() - window.countUpTo(high);
        double amountBelow = below > 0 ? (below + 1) / n : 0;
        double amountAbove = above > 0 ? (above + 1) / n : 0;
        double width = fineEdges[1] - low;
        double[] totals = totals(shares(fineEdges, window));
        double inside =
                Sums.of(
                        totals.length,
                        i -> Math.abs(fineTotals[i] - (totals[i] + amountBelow)) * width);
        return inside
                + amountBelow * areaBelow(window, below, low)
                + amountAbove * areaAbove(window, above, high);
    }

    /// ∫ of the distribution function of the values below `low` and `low` itself.
    private static double areaBelow(SortedSample window, int below, double low) {
        double area = 0;
        for (int i = 0; i < below; i++) {
            double next = i + 1 < below ? window.at(i + 1) : low;
            area += (i + 1.0) / (below + 1) * (next - window.at(i));
        }
        return area;
    }

    /// ∫ of what is left above of `high` and the values above it.
    private static double areaAbove(SortedSample window, int above, double high) {
        double area = 0;
        int first = window.size() - above;
        for (int i = 0; i < above; i++) {
            double last = i == 0 ? high : window.at(first + i - 1);
            area += (1 - (i + 1.0) / (above + 1)) * (window.at(first + i) - last);
        }
        return area;
    }

    /// In base 2, over bins of Doane's rule, what lies outside them in one of its own; NaN of no values.
    public double jensenShannon(SortedSample window) {
        return window.isEmpty() ? Double.NaN : new JensenShannon(2).between(besides(window));
    }

    /// Over the same bins; NaN of no values.
    public double hellinger(SortedSample window) {
        return window.isEmpty() ? Double.NaN : ReferenceCategories.hellinger(besides(window));
    }

    private Shares besides(SortedSample window) {
        return ReferenceCategories.withRest(shares, shares(edges, window));
    }
}
