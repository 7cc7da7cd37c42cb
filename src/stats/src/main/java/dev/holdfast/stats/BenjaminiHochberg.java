package dev.holdfast.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Adjusts p-values of one family so that rejecting those at most q keeps the expected share of false alarms among all alarms at
/// or below q (Benjamini and Hochberg, 1995).
public record BenjaminiHochberg() {
    /// Adjusted values in the given order. NaN stands for a test that could not be made: it stays NaN and does not count.
    public double[] adjusted(double... pValues) {
        int[] ascending =
                IntStream.range(0, pValues.length)
                        .filter(i -> !Double.isNaN(pValues[i]))
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> pValues[i]))
                        .mapToInt(i -> i)
                        .toArray();
        double[] adjusted = pValues.clone();
        double least = 1;
        for (int rank = ascending.length; rank >= 1; rank--) {
            int i = ascending[rank - 1];
            least = Math.min(least, pValues[i] * ascending.length / rank);
            adjusted[i] = least;
        }
        return adjusted;
    }
}
