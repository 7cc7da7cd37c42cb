package dev.holdfast.stats;

import java.util.Arrays;

/// The unbiased squared maximum mean discrepancy with a Gaussian kernel whose width comes from the reference (the median of its squared distances,
/// each value's distance to itself included). Quadratic in time and memory: for some thousand values.
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
        int n = sample.size();
        double sum = 0;
        for (int i = 0; i < n; i++)
            for (int j = i + 1; j < n; j++)
                sum += Math.exp(-square(sample.at(i) - sample.at(j)) / width);
        return 2 * sum / ((double) n * (n - 1));
    }

    private static double across(SortedSample reference, SortedSample current, double width) {
        double sum = 0;
        for (int i = 0; i < reference.size(); i++)
            for (int j = 0; j < current.size(); j++)
                sum += Math.exp(-square(reference.at(i) - current.at(j)) / width);
        return sum / ((double) reference.size() * current.size());
    }

    private static double square(double x) {
        return x * x;
    }
}
