package dev.holdfast.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// How much a share changed (missing cells, unseen categories): the difference of two proportions with Newcombe's hybrid score interval,
/// which holds for small counts and for 0 (Newcombe, "Interval estimation for the difference between independent proportions", method 10, 1998).
public record ShareDifference(double confidence) {
    public static ShareDifference withDefaults() {
        return new ShareDifference(0.9);
    }

    /// `hits` of `rows` in each window. The estimate is of the size of the change, whatever its direction; `margin` is the smallest that matters.
    ///
    /// @throws IllegalArgumentException when a window is empty
    public ShiftEstimate between(
            long referenceHits,
            long referenceRows,
            long currentHits,
            long currentRows,
            double margin) {
        if (referenceRows == 0 || currentRows == 0)
            throw new IllegalArgumentException("no rows on one side");
        double p = (double) referenceHits / referenceRows;
        double q = (double) currentHits / currentRows;
        double z = normal().inverseSurvivalProbability((1 - confidence) / 2);
        double[] left = score(p, referenceRows, z);
        double[] right = score(q, currentRows, z);
        double change = q - p;
        double low = change - Math.hypot(q - right[0], left[1] - p);
        double high = change + Math.hypot(right[1] - q, p - left[0]);
        double pooled =
                (referenceHits + (double) currentHits) / ((double) referenceRows + currentRows);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / referenceRows + 1.0 / currentRows));
        return new ShiftEstimate(
                Math.abs(change),
                Math.abs(change),
                low > 0 ? low : high < 0 ? -high : 0,
                Math.max(Math.abs(low), Math.abs(high)),
                withinMargin(p, referenceRows, q, currentRows, margin),
                NumericShift.POWER_80 * error);
    }

    /// One-sided score test of the null that the share moved by the margin, in the observed direction.
    private static double withinMargin(double p, double n, double q, double m, double margin) {
        double change = Math.abs(q - p);
        double middle = (p * n + q * m) / (n + m);
        double before = Math.clamp(middle - margin * m / (n + m), 0, 1);
        double after = Math.clamp(middle + margin * n / (n + m), 0, 1);
        double error = Math.sqrt(before * (1 - before) / n + after * (1 - after) / m);
        if (error == 0) return change > margin ? 0 : 1;
        return normal().survivalProbability((change - margin) / error);
    }

    private static double[] score(double share, double n, double z) {
        double centre = share + z * z / (2 * n);
        double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
        double divisor = 1 + z * z / n;
        return new double[] {(centre - half) / divisor, (centre + half) / divisor};
    }

    private static NormalDistribution normal() {
        return NormalDistribution.of(0, 1);
    }
}
