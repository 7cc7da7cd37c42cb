package dev.holdfast.stats;

import java.util.Arrays;

/// The unbiased squared maximum mean discrepancy with a Gaussian kernel whose width comes from the reference (the median of its squared distances,
/// each value's distance to itself included). Differences are taken before they are squared: where values lie close together far
/// from 0, the usual `x² - 2xy + y²` leaves rounding only. Quadratic in time and memory: for some thousand values.
public record MaximumMeanDiscrepancy() {
    /// @throws IllegalArgumentException when a sample has fewer than two values
    public double between(SortedSample reference, SortedSample current) {
        if (Math.min(reference.size(), current.size()) < 2)
            throw new IllegalArgumentException("the discrepancy needs two values on each side");
        double median = medianSquare(reference);
        double width = median == 0 ? 1 : median; // 2 σ² with σ = √(median / 2), or 1/√2
        return within(reference, width)
                + within(current, width)
                - 2 * across(reference, current, width);
    }

    private static double medianSquare(SortedSample sample) {
        int n = sample.size();
        var squares = new double[n * n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) squares[i * n + j] = square(sample.at(i) - sample.at(j));
        Arrays.sort(squares);
        return squares[(int) Math.rint(0.5 * (squares.length - 1))];
    }

    private static double within(SortedSample sample, double width) {
        double n = sample.size();
        // A value's kernel with itself is 1.
        double pairs = Sums.of(sample.size(), i -> row(sample.at(i), sample, width) - 1);
        return pairs / (n * (n - 1));
    }

    private static double across(SortedSample reference, SortedSample current, double width) {
        double pairs = Sums.of(reference.size(), i -> row(reference.at(i), current, width));
        return pairs / ((double) reference.size() * current.size());
    }

    /// Row by row, so that the rounding of a million terms does not show.
    private static double row(double value, SortedSample sample, double width) {
        return Sums.of(sample.size(), j -> Math.exp(-square(value - sample.at(j)) / width));
    }

    private static double square(double x) {
        return x * x;
    }
}
