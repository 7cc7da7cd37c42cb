package dev.holdfast.stats;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

import java.util.Arrays;

/// How a distance Σ weight · |difference| is distributed when the true shift is given. Noise alone makes such a distance positive,
/// so neither its plain value nor a plain bootstrap around it is a fair answer for small windows. Here the true difference
/// is `shift` times a fixed direction of distance 1, resampling noise is added, and the band holds the shifts under which the observed distance
/// is neither too small nor too great.
final class DistanceModel {
    /// Shifts are found to this part of their standard error; the resamples themselves leave some thirty times as much open.
    private static final int EXACTNESS = 1_000;

    private final double[] weights;
    private final double[] direction;
    private final double[][] noise;
    private final double[] sums;

    /// `weights` and `direction` have one entry per cell; `noise` one row per cell and one column per resample.
    DistanceModel(double[] weights, double[] direction, double[][] noise, int resamples) {
        this.weights = weights;
        this.direction = direction;
        this.noise = noise;
        this.sums = new double[resamples];
    }

    /// The probability of a distance of at least `observed` when the truth is `shift`: the tail of a Pearson III distribution with the mean, variance
    /// and skewness of the resamples, so that it may be far smaller than one in the number of resamples.
    double tail(double observed, double shift) {
        fill(shift);
        double mean = Arrays.stream(sums).average().orElse(0);
        double second = 0;
        double third = 0;
        for (double sum : sums) {
            double off = sum - mean;
            second += off * off;
            third += off * off * off;
        }
        double spread = Math.sqrt(second / sums.length);
        if (!(spread > 1e-12 * (mean + observed))) return observed > mean * (1 + 1e-9) ? 0 : 1;
        double skewness = third / sums.length / (spread * spread * spread);
        return pearson((observed - mean) / spread, Math.max(0, skewness));
    }

    /// The shift under which a distance of at least `observed` has probability `probability`; 0 when even no shift makes it that likely.
    /// `error` is the standard error of a shift: a thousandth of it is exact enough.
    double shiftAt(double observed, double probability, double error) {
        if (tail(observed, 0) >= probability) return 0;
        double low = 0;
        double high = observed + 6 * error;
        while (high - low > error / EXACTNESS) {
            double middle = (low + high) / 2;
            if (tail(observed, middle) < probability) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    /// The smallest shift whose distance exceeds, with probability `power`, what no shift exceeds with probability `level`.
    double detectable(double level, double power, double most) {
        double critical = quantile(0, 1 - level);
        double low = 0;
        double high = most;
        while (high - low > 1e-4 * most) {
            double middle = (low + high) / 2;
            if (quantile(middle, 1 - power) < critical) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    private double quantile(double shift, double probability) {
        fill(shift);
        double[] ordered = sums.clone();
        Arrays.sort(ordered);
        return ordered[(int) Math.min(ordered.length - 1, probability * ordered.length)];
    }

    private void fill(double shift) {
        Arrays.fill(sums, 0);
        for (int cell = 0; cell < weights.length; cell++) {
            double weight = weights[cell];
            double moved = shift * direction[cell];
            double[] row = noise[cell];
            for (int b = 0; b < sums.length; b++) sums[b] += weight * Math.abs(moved + row[b]);
        }
    }

    private static double pearson(double z, double skewness) {
        if (skewness < 0.01) return NormalDistribution.of(0, 1).survivalProbability(z);
        double shape = 4 / (skewness * skewness);
        double x = shape + z * Math.sqrt(shape);
        return x <= 0 ? 1 : GammaDistribution.of(shape, 1).survivalProbability(x);
    }
}
