package dev.holdfast.stats;

import java.util.SplittableRandom;

/// What sampling does to counts in cells: bootstrap deviations of shares from their expectation. A multinomial resample is drawn as
/// independent Poisson counts made to add up; a cell that expects ten or more takes the normal of the same variance, so the time depends on the
/// number of cells, not of rows.
final class ResamplingNoise {
    private static final double NORMAL_FROM = 10;

    private final SplittableRandom random;
    private final int resamples;

    ResamplingNoise(Bootstrap bootstrap) {
        random = new SplittableRandom(bootstrap.seed());
        resamples = bootstrap.resamples();
    }

    /// Deviations of the shares of `n` values: one row per cell, one column per resample. Widened by √(n / (n − 1)), because the plug-in
    /// variance is too small by that much.
    double[][] deviations(double[] shares, long n) {
        double widening = Math.sqrt(n / Math.max(1.0, n - 1.0)) / n;
        var deviations = new double[shares.length][resamples];
        var sums = new double[resamples];
        for (int cell = 0; cell < shares.length; cell++) {
            if (shares[cell] <= 0) continue;
            fill(deviations[cell], n * shares[cell]);
            for (int b = 0; b < resamples; b++) sums[b] += deviations[cell][b];
        }
        for (int cell = 0; cell < shares.length; cell++)
            for (int b = 0; b < resamples; b++)
                deviations[cell][b] = (deviations[cell][b] - shares[cell] * sums[b]) * widening;
        return deviations;
    }

    private void fill(double[] row, double expected) {
        if (expected >= NORMAL_FROM) {
            double spread = Math.sqrt(expected);
            for (int b = 0; b < row.length; b++) row[b] = spread * random.nextGaussian();
        } else {
            double none = Math.exp(-expected);
            for (int b = 0; b < row.length; b++) row[b] = poisson(expected, none) - expected;
        }
    }

    private int poisson(double expected, double none) {
        double left = random.nextDouble() - none;
        double probability = none;
        int count = 0;
        while (left > 0 && count < 200) {
            count++;
            probability *= expected / count;
            left -= probability;
        }
        return count;
    }
}
