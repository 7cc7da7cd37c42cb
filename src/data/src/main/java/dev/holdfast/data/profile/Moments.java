package dev.holdfast.data.profile;

import dev.holdfast.stats.Sums;

/// Skewness and excess kurtosis. Biased: third and fourth central moment over powers of the second, NaN when the spread is lost in
/// rounding (scipy 1.17). Unbiased: pandas 2.3, which takes sums below 1e-14 for zero and a column without spread for 0.
public record Moments(double skew, double unbiasedSkew, double kurtosis, double unbiasedKurtosis) {
    private static final double EPSILON = Math.ulp(1.0);

    static Moments of(double[] values, double mean) {
        double n = values.length;
        double s2 = Sums.ofPowers(values, mean, 2);
        double s3 = Sums.ofPowers(values, mean, 3);
        double s4 = Sums.ofPowers(values, mean, 4);
        double m2 = s2 / n;
        boolean flat = !(m2 > EPSILON * mean * (EPSILON * mean));
        double skew = flat ? Double.NaN : s3 / n / Math.pow(m2, 1.5);
        double kurtosis = flat ? Double.NaN : s4 / n / (m2 * m2) - 3;
        return new Moments(skew, pandasSkew(n, s2, s3), kurtosis, pandasKurtosis(n, s2, s4));
    }

    private static double pandasSkew(double n, double s2, double s3) {
        if (n < 3) return Double.NaN;
        double m2 = orZero(s2);
        double m3 = orZero(s3);
        return m2 == 0 ? 0 : n * Math.sqrt(n - 1) / (n - 2) * (m3 / Math.pow(m2, 1.5));
    }

    private static double pandasKurtosis(double n, double s2, double s4) {
        if (n < 4) return Double.NaN;
        double m2 = orZero(s2);
        double m4 = orZero(s4);
        double adjust = 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
        double numerator = orZero(n * (n + 1) * (n - 1) * m4);
        double denominator = orZero((n - 2) * (n - 3) * m2 * m2);
        return denominator == 0 ? 0 : numerator / denominator - adjust;
    }

    private static double orZero(double value) {
        return Math.abs(value) < 1e-14 ? 0 : value;
    }
}
