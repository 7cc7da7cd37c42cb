package dev.holdfast.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// How far a column of categories moved: the total variation, that is the share of rows that changed their category, with a band and
/// judged against a margin. The distance of two samples without any change grows with the number of categories; as in `NumericShift` the
/// band holds the true changes that fit the observed distance. The assumed change takes the same part from every category on one half
/// of the rows and gives it to the other half, which has the greatest sampling variance.
public record CategoryShift(Bootstrap bootstrap) {
    public static CategoryShift withDefaults() {
        return new CategoryShift(Bootstrap.withDefaults());
    }

    /// `margin` is the smallest share that matters. Beyond 1,000 categories the rarest are judged in groups.
    ///
    /// @throws IllegalArgumentException when a window is empty
    public ShiftEstimate between(CategoryTable table, double margin) {
        long n = table.referenceTotal();
        long m = table.currentTotal();
        if (n == 0 || m == 0) throw new IllegalArgumentException("no value on one side");
        double distance = new TotalVariation().between(table.shares());
        var groups = CategoryGroups.of(table);
        double observed = new TotalVariation().between(groups.shares());
        double error = Math.sqrt(1.0 / n + 1.0 / m);
        var model = model(groups, n, m);
        double tail = bootstrap.tail();
        double high =
                Math.max(
                        model.shiftAt(observed, 1 - tail, error),
                        least(groups, error, Math.min(n, m)));
        return new ShiftEstimate(
                distance,
                Math.min(1, model.shiftAt(observed, 0.5, error)),
                Math.min(1, model.shiftAt(observed, tail, error)),
                Math.min(1, high),
                model.tail(observed, margin),
                Math.min(1, detectable(groups, model, error)));
    }

    /// The band never ends below what sampling of the two halves leaves open, nor below the share that could have stayed unseen.
    private double least(CategoryGroups groups, double error, long rows) {
        double half = groups.half();
        double spread = error * Math.sqrt(half * (1 - half));
        double unseen = 1 - Math.pow(bootstrap.tail(), 1.0 / rows);
        double quantile = NormalDistribution.of(0, 1).inverseSurvivalProbability(bootstrap.tail());
        return Math.max(unseen, spread * quantile);
    }

    private static double detectable(CategoryGroups groups, DistanceModel model, double error) {
        return groups.size() < 2
                ? NumericShift.POWER_80 * error / 2
                : model.detectable(0.05, 0.8, 2 + 8 * error);
    }

    private DistanceModel model(CategoryGroups groups, long n, long m) {
        var weights = new double[groups.size()];
        java.util.Arrays.fill(weights, 0.5);
        var resampling = new ResamplingNoise(bootstrap);
        var shares = groups.shares();
        double[] pooled = groups.pooled();
        double[][] noise =
                resampling.deviations(NoiseSource.of(shares.reference, pooled, weights, n), n);
        double[][] other =
                resampling.deviations(NoiseSource.of(shares.current, pooled, weights, m), m);
        for (int group = 0; group < noise.length; group++)
            for (int b = 0; b < noise[group].length; b++) noise[group][b] -= other[group][b];
        return new DistanceModel(weights, groups.direction(), noise, bootstrap.resamples());
    }
}
