package dev.holdfast.data.profile;

/// Sums of many doubles, pairwise, so that their error grows with the logarithm of the count.
final class Sums {
    private Sums() {}

    static double of(double[] values) {
        return plain(values, 0, values.length);
    }

    private static double plain(double[] values, int from, int to) {
        if (to - from > 128) {
            int middle = (from + to) >>> 1;
            return plain(values, from, middle) + plain(values, middle, to);
        }
        double sum = 0;
        for (int i = from; i < to; i++) sum += values[i];
        return sum;
    }

    /// The sum of `(value - center)` to the given power, 2 to 4.
    static double ofPowers(double[] values, double center, int power) {
        return powers(values, center, power, 0, values.length);
    }

    private static double powers(double[] values, double center, int power, int from, int to) {
        if (to - from > 128) {
            int middle = (from + to) >>> 1;
            return powers(values, center, power, from, middle)
                    + powers(values, center, power, middle, to);
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            double d = values[i] - center;
            double s = d * d;
            sum += power == 2 ? s : power == 3 ? s * d : s * s;
        }
        return sum;
    }
}
