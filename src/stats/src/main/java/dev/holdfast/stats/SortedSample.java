package dev.holdfast.stats;

import java.util.Arrays;

/// A column's finite values in ascending order: what every numeric comparison starts from. Sorting once lets each statistic
/// walk both samples side by side in one pass.
public final class SortedSample {
    final double[] values;

    private SortedSample(double[] ascending) {
        values = ascending;
    }

    /// Copies and sorts values given in any order.
    ///
    /// @throws IllegalArgumentException when one is NaN or infinite: leave these out and count them apart
    public static SortedSample of(double... values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return ofSorted(copy);
    }

    /// Takes over an ascending array without copying it: the caller must not change it afterwards.
    ///
    /// @throws IllegalArgumentException when it is not ascending or holds a NaN or an infinity
    public static SortedSample ofSorted(double[] ascending) {
        double last = Double.NEGATIVE_INFINITY;
        for (double value : ascending) {
            if (!(value >= last) || value == Double.NEGATIVE_INFINITY)
                throw new IllegalArgumentException(value + " after " + last + ": not ascending");
            last = value;
        }
        if (last == Double.POSITIVE_INFINITY)
            throw new IllegalArgumentException("an infinite value cannot be compared");
        return new SortedSample(ascending);
    }

    public int size() {
        return values.length;
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    /// The value at a rank, 0 = the smallest.
    public double at(int rank) {
        return values[rank];
    }

    public double minimum() {
        return values[0];
    }

    public double maximum() {
        return values[values.length - 1];
    }

    /// How many values are less than or equal to `bound`.
    public int countUpTo(double bound) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] <= bound) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// How many values are less than `bound`.
    public int countBelow(double bound) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < bound) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// The share of values below `bound`, those equal to it counting half; NaN without values.
    public double shareBelow(double bound) {
        return (countBelow(bound) + countUpTo(bound)) / (2.0 * values.length);
    }

    public int distinct() {
        int distinct = 0;
        for (int i = 0; i < values.length; i++)
            if (i == 0 || values[i] != values[i - 1]) distinct++;
        return distinct;
    }

    public double mean() {
        return Sums.mean(values);
    }

    /// The mean squared distance from the mean, divided by `size() - freedom`: 0 for a whole population, 1 for a sample.
    public double variance(int freedom) {
        return Sums.ofPowers(values, mean(), 2) / (values.length - freedom);
    }

    /// Standard deviation with divisor n.
    public double standardDeviation() {
        return Math.sqrt(variance(0));
    }

    /// The quantile of Hyndman and Fan's type 7 (NumPy's and R's default): linear between order statistics.
    public double quantile(double probability) {
        double position = probability * (values.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, values.length - 1);
        return between(values[below], values[above], position - below);
    }

    /// NumPy interpolates from the nearer end, which decides the last bit and so on which side of an edge a value falls.
    static double between(double low, double high, double part) {
        double step = high - low;
        return part >= 0.5 ? high - step * (1 - part) : low + step * part;
    }
}
