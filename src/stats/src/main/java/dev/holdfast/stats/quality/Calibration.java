package dev.holdfast.stats.quality;

import java.util.ArrayList;
import java.util.List;

/// Whether probabilities mean what they say: predicted and observed shares, bin by bin. Bins without rows are left out.
public record Calibration(List<Bin> bins) {
    /// @param bin which, counted from 0
    /// @param meanPredicted mean probability of its rows
    /// @param fractionPositive share of its rows that are positive
    public record Bin(int bin, long count, double meanPredicted, double fractionPositive) {
        double error() {
            return Math.abs(meanPredicted - fractionPositive);
        }
    }

    public Calibration {
        bins = List.copyOf(bins);
    }

    /// @param order places of the rows in the order in which they are taken
    /// @param bin the bin of each of these
    static Calibration over(double[] scores, boolean[] truths, int[] order, int[] bin, int bins) {
        long[] count = new long[bins];
        long[] positive = new long[bins];
        double[] sum = new double[bins];
        for (int i = 0; i < order.length; i++) {
            count[bin[i]]++;
            sum[bin[i]] += scores[order[i]];
            if (truths[order[i]]) positive[bin[i]]++;
        }
        List<Bin> filled = new ArrayList<>();
        for (int b = 0; b < bins; b++)
            if (count[b] > 0)
                filled.add(
                        new Bin(b, count[b], sum[b] / count[b], (double) positive[b] / count[b]));
        return new Calibration(filled);
    }

    /// The mean distance between predicted and observed share, weighted by rows (expected calibration error).
    public double expectedError() {
        double rows = bins.stream().mapToLong(Bin::count).sum();
        return bins.stream().mapToDouble(bin -> bin.count / rows * bin.error()).sum();
    }

    /// The greatest such distance (maximum calibration error).
    public double greatestError() {
        return bins.stream().mapToDouble(Bin::error).max().orElse(Double.NaN);
    }
}
