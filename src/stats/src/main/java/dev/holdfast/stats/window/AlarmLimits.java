package dev.holdfast.stats.window;

import dev.holdfast.stats.Sums;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Between which values a figure raises no alarm.
///
/// @param lower null for none
/// @param upper null for none
public record AlarmLimits(@Nullable Double lower, @Nullable Double upper) {
    private static final double DEVIATIONS = 3;

    /// Three population standard deviations around the mean of the reference windows; windows without a value do not count.
    ///
    /// @param values one per reference window
    public static AlarmLimits around(double... values) {
        double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        double mean = Sums.mean(known);
        double apart = DEVIATIONS * Math.sqrt(Sums.ofPowers(known, mean, 2) / known.length);
        return new AlarmLimits(mean - apart, mean + apart);
    }

    /// As `around`, without a lower limit: for distances, whose decrease is no drift.
    public static AlarmLimits above(double... values) {
        return new AlarmLimits(null, around(values).upper);
    }

    /// A limit at or beyond what the figure can reach becomes that bound.
    ///
    /// @param least null for none
    /// @param most null for none
    public AlarmLimits within(@Nullable Double least, @Nullable Double most) {
        boolean low = least != null && lower != null && lower <= least;
        boolean high = most != null && upper != null && upper >= most;
        return new AlarmLimits(low ? least : lower, high ? most : upper);
    }

    /// A lower limit at or below what the figure can reach is dropped.
    public AlarmLimits without(double least) {
        return new AlarmLimits(lower != null && lower <= least ? null : lower, upper);
    }

    /// Whether the value lies beyond a limit; a value on it does not, nor does NaN.
    public boolean exceededBy(double value) {
        return lower != null && value < lower || upper != null && value > upper;
    }

    /// Whether the value does not lie between the limits; a value on one does not, nor does NaN.
    public boolean excludes(double value) {
        boolean above = lower == null ? value > Double.NEGATIVE_INFINITY : value > lower;
        boolean below = upper == null ? value < Double.POSITIVE_INFINITY : value < upper;
        return !(above && below);
    }
}
