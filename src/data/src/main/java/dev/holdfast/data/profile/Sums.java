package dev.holdfast.data.profile;

/// Sums of many doubles in numpy's order: eight running sums in blocks of 128, halves above. The error grows with the logarithm of the
/// count, and the last digit agrees with what other programs show.
final class Sums {
    private Sums() {}

    static double of(double[] values) {
        return of(values, 0, values.length);
    }

    /// The sum of `(value - center)` to the given power, 2 to 4.
    static double ofPowers(double[] values, double center, int power) {
        double[] powers = new double[values.length];
        for (int i = 0; i < powers.length; i++) {
            double d = values[i] - center;
            double s = d * d;
            powers[i] = power == 2 ? s : power == 3 ? s * d : s * s;
        }
        return of(powers);
    }

    private static double of(double[] v, int from, int n) {
        if (n < 8) {
            double sum = 0;
            for (int i = from; i < from + n; i++) sum += v[i];
            return sum;
        }
        if (n > 128) {
            int half = n / 2;
            half -= half % 8;
            return of(v, from, half) + of(v, from + half, n - half);
        }
        double[] r = new double[8];
        System.arraycopy(v, from, r, 0, 8);
        int i = 8;
        for (; i < n - n % 8; i += 8) for (int k = 0; k < 8; k++) r[k] += v[from + i + k];
        double sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
        for (; i < n; i++) sum += v[from + i];
        return sum;
    }
}
