package dev.holdfast.stats;

import java.util.function.IntToDoubleFunction;

/// Sums of many doubles in numpy's order: eight running sums in blocks of 128, halves above. The error grows with the logarithm of the
/// count, and the last digit agrees with what other programs show.
public final class Sums {
    private static final int BLOCK = 128;

    private Sums() {}

    public static double of(double... values) {
        return of(values.length, i -> values[i]);
    }

    /// NaN of no values.
    public static double mean(double... values) {
        return of(values) / values.length;
    }

    /// The sum of `(value - center)` to the given power, 2 to 4.
    public static double ofPowers(double[] values, double center, int power) {
        return switch (power) {
            case 2 -> of(values.length, i -> square(values[i] - center));
            case 3 -> of(values.length, i -> square(values[i] - center) * (values[i] - center));
            case 4 -> of(values.length, i -> square(square(values[i] - center)));
            default -> throw new IllegalArgumentException("power " + power);
        };
    }

    /// The sum of the terms 0 to `count - 1`.
    public static double of(int count, IntToDoubleFunction term) {
        return of(term, 0, count);
    }

    private static double of(IntToDoubleFunction term, int from, int n) {
        if (n < 8) {
            double sum = 0;
            for (int i = from; i < from + n; i++) sum += term.applyAsDouble(i);
            return sum;
        }
        if (n > BLOCK) {
            int half = n / 2;
            half -= half % 8;
            return of(term, from, half) + of(term, from + half, n - half);
        }
        double[] r = new double[8];
        int i = 0;
        for (; i < n - n % 8; i += 8)
            for (int k = 0; k < 8; k++) r[k] += term.applyAsDouble(from + i + k);
        double sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
        for (; i < n; i++) sum += term.applyAsDouble(from + i);
        return sum;
    }

    private static double square(double x) {
        return x * x;
    }
}
