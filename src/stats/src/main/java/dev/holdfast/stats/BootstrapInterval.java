package dev.holdfast.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// The interval of any figure of n rows by drawing rows again with return (Efron, 1979 and 1987). The same seed gives the same interval.
///
/// @param how many draws, which confidence, and the seed
/// @param rule how the ends are read off
public record BootstrapInterval(Bootstrap how, Rule rule) {
    /// How the ends are read off the drawn figures.
    public enum Rule {
        /// Their quantiles.
        PERCENTILE,
        /// Their quantiles moved for bias and for noise that changes with the figure (BCa); draws n more figures, one without each row.
        BIAS_CORRECTED
    }

    /// @param rows how many there are
    /// @param figure worked out from the places of rows, which may repeat; figures that are NaN are left out
    /// @throws IllegalArgumentException when there is no row or no figure
    public Interval of(int rows, ToDoubleFunction<int[]> figure) {
        if (rows < 1) throw new IllegalArgumentException("no row to draw from");
        double value = figure.applyAsDouble(all(rows));
        SortedSample drawn = SortedSample.of(drawn(rows, figure));
        if (drawn.isEmpty() || Double.isNaN(value))
            throw new IllegalArgumentException("the figure cannot be worked out of such rows");
        double low = how.tail();
        double high = 1 - how.tail();
        if (rule == Rule.BIAS_CORRECTED && drawn.minimum() < drawn.maximum()) {
            double bias = bias(drawn, value);
            double acceleration = acceleration(rows, figure);
            low = moved(low, bias, acceleration);
            high = moved(high, bias, acceleration);
        }
        return new Interval(value, drawn.quantile(low), drawn.quantile(high));
    }

    private double[] drawn(int rows, ToDoubleFunction<int[]> figure) {
        SplittableRandom random = new SplittableRandom(how.seed());
        double[] figures = new double[how.resamples()];
        for (int draw = 0; draw < figures.length; draw++)
            figures[draw] = figure.applyAsDouble(random.ints(rows, 0, rows).toArray());
        return Arrays.stream(figures).filter(Double::isFinite).toArray();
    }

    private static int[] all(int rows) {
        int[] all = new int[rows];
        for (int i = 0; i < rows; i++) all[i] = i;
        return all;
    }

    /// How far the figure itself lies from the middle of the drawn ones, in standard deviations.
    private static double bias(SortedSample drawn, double value) {
        double least = 0.5 / drawn.size();
        double below = Math.clamp(drawn.shareBelow(value), least, 1 - least);
        return normal().inverseCumulativeProbability(below);
    }

    /// A sixth of the skewness of the figures without one row each.
    private static double acceleration(int rows, ToDoubleFunction<int[]> figure) {
        double[] without = new double[rows];
        for (int left = 0; left < rows; left++) {
            int[] kept = new int[rows - 1];
            for (int i = 0; i < kept.length; i++) kept[i] = i < left ? i : i + 1;
            without[left] = figure.applyAsDouble(kept);
        }
        double[] finite = Arrays.stream(without).filter(Double::isFinite).toArray();
        double mean = Sums.mean(finite);
        double squares = Sums.ofPowers(finite, mean, 2);
        return squares == 0 ? 0 : -Sums.ofPowers(finite, mean, 3) / (6 * Math.pow(squares, 1.5));
    }

    private static double moved(double probability, double bias, double acceleration) {
        double z = bias + normal().inverseCumulativeProbability(probability);
        double moved = bias + z / (1 - acceleration * z);
        return normal().cumulativeProbability(moved);
    }

    private static NormalDistribution normal() {
        return NormalDistribution.of(0, 1);
    }
}
