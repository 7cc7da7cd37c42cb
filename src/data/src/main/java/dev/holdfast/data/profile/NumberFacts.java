package dev.holdfast.data.profile;

import dev.holdfast.stats.Sums;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Figures of a numeric column, of its finite values. Quantiles are linear (type 7 of Hyndman & Fan), the variance divides by n - 1;
/// moments are those of scipy (biased) and pandas (unbiased), whose rules for columns of almost no spread are kept.
public record NumberFacts(
        long rows,
        long missing,
        long infinite,
        long used,
        long distinct,
        long zeros,
        long negatives,
        double minimum,
        double maximum,
        double sum,
        double mean,
        double variance,
        double populationVariance,
        Map<String, Double> quantiles,
        double interquartileRange,
        double medianDeviation,
        long outliers,
        Moments moments,
        Bins bins) {
    private static final String[] QUANTILES = {
        "0", "0.01", "0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95", "0.99", "1"
    };

    /// @param values with NaN for missing; not changed
    public static NumberFacts of(double[] values) {
        double[] sorted = new double[values.length];
        int used = 0;
        long infinite = 0;
        long missing = 0;
        for (double v : values) {
            if (Double.isNaN(v)) missing++;
            else if (Double.isInfinite(v)) infinite++;
            else sorted[used++] = v == 0 ? 0.0 : v;
        }
        double[] finite = Arrays.copyOf(sorted, used);
        sorted = finite.clone();
        Arrays.sort(sorted);
        double sum = Sums.of(finite);
        double mean = used == 0 ? Double.NaN : sum / used;
        double squares = Sums.ofPowers(finite, mean, 2);
        Map<String, Double> quantiles = new LinkedHashMap<>();
        if (used > 0)
            for (String q : QUANTILES) quantiles.put(q, quantile(sorted, Double.parseDouble(q)));
        double low = quantiles.getOrDefault("0.25", Double.NaN);
        double high = quantiles.getOrDefault("0.75", Double.NaN);
        double range = high - low;
        return new NumberFacts(
                values.length,
                missing,
                infinite,
                used,
                distinct(sorted),
                below(sorted, 0, true) - below(sorted, 0, false),
                below(sorted, 0, false),
                used == 0 ? Double.NaN : sorted[0],
                used == 0 ? Double.NaN : sorted[used - 1],
                sum,
                mean,
                squares / (used - 1),
                squares / used,
                quantiles,
                range,
                medianDeviation(sorted, quantiles.getOrDefault("0.5", Double.NaN)),
                outliers(sorted, low - 1.5 * range, high + 1.5 * range),
                Moments.of(finite, mean),
                Bins.of(sorted, 10));
    }

    /// numpy's linear interpolation, taken from the nearer end.
    static double quantile(double[] sorted, double q) {
        double place = q * (sorted.length - 1);
        int i = (int) Math.floor(place);
        if (i + 1 >= sorted.length) return sorted[sorted.length - 1];
        double t = place - i;
        double difference = sorted[i + 1] - sorted[i];
        return t >= 0.5 ? sorted[i + 1] - difference * (1 - t) : sorted[i] + difference * t;
    }

    private static long distinct(double[] sorted) {
        long distinct = sorted.length == 0 ? 0 : 1;
        for (int i = 1; i < sorted.length; i++) if (sorted[i] != sorted[i - 1]) distinct++;
        return distinct;
    }

    /// How many values are below `bound`, or not above it.
    private static int below(double[] sorted, double bound, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < bound || orEqual && sorted[middle] == bound) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static long outliers(double[] sorted, double low, double high) {
        if (sorted.length == 0) return 0;
        return below(sorted, low, false) + (sorted.length - below(sorted, high, true));
    }

    /// Median of the distances to the median: the sorted values on both sides of it are merged by distance.
    private static double medianDeviation(double[] sorted, double median) {
        int n = sorted.length;
        if (n == 0) return Double.NaN;
        int right = below(sorted, median, false);
        int left = right - 1;
        double before = 0;
        double now = 0;
        for (int taken = 0; taken <= n / 2; taken++) {
            before = now;
            double toLeft = left < 0 ? Double.POSITIVE_INFINITY : median - sorted[left];
            double toRight = right == n ? Double.POSITIVE_INFINITY : sorted[right] - median;
            if (toLeft <= toRight) {
                now = toLeft;
                left--;
            } else {
                now = toRight;
                right++;
            }
        }
        return n % 2 == 1 ? now : before + (now - before) * 0.5;
    }

    public double standardDeviation() {
        return Math.sqrt(variance);
    }
}
