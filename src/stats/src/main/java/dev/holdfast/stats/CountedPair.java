package dev.holdfast.stats;

import java.util.Arrays;
import java.util.List;

/// Two windows of a numeric column of which only counts and means of bins are known, as a database gives them without giving its rows. What lies in a bin
/// counts in two parts, at its least and at its greatest value, so that its mean is kept. The distance is exact where every bin holds one value, and where
/// all of one window has moved one way; else it is off by no more than what lies within a bin.
public final class CountedPair {
    final double[] value;

    /// Both distribution functions from each value on.
    final double[] reference;

    final double[] current;

    /// ∫ |F − G|, in the column's unit.
    final double area;

    /// ∫ √(H (1 − H)) of both windows' common distribution function H.
    final double noiseArea;

    private final long n;
    private final long m;
    private final double scale;
    private final double signed;

    /// How many values of a window a bin holds, and their mean; the mean of none is not looked at.
    public record Content(long count, double mean) {
        public static final Content NONE = new Content(0, Double.NaN);

        /// How many of them count at the bin's least value.
        private double atLeast(Bin bin) {
            if (count == 0) return 0;
            double part = (bin.greatest - mean) / (bin.greatest - bin.least);
            return count * Math.clamp(part, 0, 1);
        }
    }

    /// What lies from `least` to `greatest`, both included, in each window.
    public record Bin(double least, double greatest, Content reference, Content current) {
        public Bin {
            if (!(least <= greatest) || reference.count < 0 || current.count < 0)
                throw new IllegalArgumentException(
                        "no bin: %s to %s with %d and %d values"
                                .formatted(least, greatest, reference.count, current.count));
        }
    }

    /// Mean and standard deviation (divisor n) of a window.
    public record Moments(double mean, double standardDeviation) {}

    private CountedPair(List<Bin> bins, Moments before, Moments now) {
        n = bins.stream().mapToLong(bin -> bin.reference.count).sum();
        m = bins.stream().mapToLong(bin -> bin.current.count).sum();
        if (n == 0 || m == 0)
            throw new IllegalArgumentException("a window without values cannot be compared");
        var values = new double[2 * bins.size()];
        var left = new double[values.length];
        var right = new double[values.length];
        int size = 0;
        double counted = 0;
        double countedNow = 0;
        for (Bin bin : bins) {
            if (size > 0 && bin.least <= values[size - 1])
                throw new IllegalArgumentException(bin + " does not lie above the bin before");
            boolean wide = bin.least < bin.greatest;
            if (wide) {
                values[size] = bin.least;
                left[size] = (counted + bin.reference.atLeast(bin)) / n;
                right[size++] = (countedNow + bin.current.atLeast(bin)) / m;
            }
            values[size] = bin.greatest;
            left[size] = (counted += bin.reference.count) / n;
            right[size++] = (countedNow += bin.current.count) / m;
        }
        value = Arrays.copyOf(values, size);
        reference = Arrays.copyOf(left, size);
        current = Arrays.copyOf(right, size);
        scale = scale(before, now, n, m);
        signed = scale == 0 ? 0 : (now.mean - before.mean) / scale;
        double distance = 0;
        double noise = 0;
        for (int step = 0; step < size - 1; step++) {
            double width = value[step + 1] - value[step];
            double common = pooled(step);
            distance += Math.abs(reference[step] - current[step]) * width;
            noise += Math.sqrt(common * (1 - common)) * width;
        }
        area = distance;
        noiseArea = noise;
    }

    /// Bins in ascending order that do not touch.
    ///
    /// @throws IllegalArgumentException when they do, or a window holds no value
    public static CountedPair of(List<Bin> bins, Moments reference, Moments current) {
        return new CountedPair(bins, reference, current);
    }

    /// As in `NumericShift`: the reference's standard deviation, or both windows' together where that is 0.
    private static double scale(Moments before, Moments now, double n, double m) {
        if (before.standardDeviation > 0) return before.standardDeviation;
        double apart = before.mean - now.mean;
        double within = m * now.standardDeviation * now.standardDeviation;
        return Math.sqrt((within + n * m / (n + m) * apart * apart) / (n + m));
    }

    public long referenceSize() {
        return n;
    }

    public long currentSize() {
        return m;
    }

    /// The Wasserstein distance of order 1, in the column's unit.
    public double wasserstein() {
        return area;
    }

    /// The standard deviation that makes the unit of a shift, as in [NumericShift#scale].
    public double scale() {
        return scale;
    }

    /// The difference of means, current minus reference, in that unit.
    public double signed() {
        return signed;
    }

    int steps() {
        return value.length;
    }

    double pooled(int step) {
        return Math.min(1, (n * reference[step] + m * current[step]) / ((double) n + m));
    }
}
