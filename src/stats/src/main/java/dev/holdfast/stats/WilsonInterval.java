package dev.holdfast.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The score interval of a share (Wilson, 1927): holds at small counts and at 0 and 1, where the usual ± fails.
///
/// @param confidence of the interval, within 0 to 1
public record WilsonInterval(double confidence) {
    public static WilsonInterval withDefaults() {
        return new WilsonInterval(0.95);
    }

    /// @throws IllegalArgumentException when there is no row, or more hits than rows
    public Interval of(long hits, long rows) {
        if (rows < 1 || hits < 0 || hits > rows)
            throw new IllegalArgumentException("%d of %d is no share".formatted(hits, rows));
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        double n = rows;
        double share = hits / n;
        double centre = share + z * z / (2 * n);
        double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
        double divisor = 1 + z * z / n;
        return new Interval(
                share,
                hits == 0 ? 0 : (centre - half) / divisor,
                hits == rows ? 1 : (centre + half) / divisor);
    }
}
