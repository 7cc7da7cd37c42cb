package dev.holdfast.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// How far a numeric column moved: the Wasserstein distance in standard deviations of the reference (of both windows together where
/// the reference is constant), with a band, and judged against a margin. For a pure change of location it is that change in SD.
///
/// The distance of two samples without any shift is not 0 but about 1.3 √(1/n + 1/m). The band therefore asks which true shifts fit the
/// observed distance: a shift of the whole distribution as in the proportional-odds model (difference of the distribution functions
/// proportional to F (1 − F)), plus resampling noise of both windows. A shift of everything has the greatest sampling variance
/// among all changes of the same distance, so for a change of spread or of one part the band is, if anything, too wide.
public record NumericShift(Bootstrap bootstrap) {
    /// 97.5 % and 80 % quantiles of the normal distribution together: two-sided 5 %, power 80 %.
    static final double POWER_80 = 2.801585;

    public static NumericShift withDefaults() {
        return new NumericShift(Bootstrap.withDefaults());
    }

    /// `margin` is the smallest shift that matters, in SD.
    ///
    /// @throws IllegalArgumentException when a sample has fewer than two values
    public ShiftEstimate between(SortedSample reference, SortedSample current, double margin) {
        return between(SamplePair.of(reference, current), margin);
    }

    /// As above.
    public ShiftEstimate between(SamplePair pair, double margin) {
        int fewest = Math.min(pair.reference.size(), pair.current.size());
        if (fewest < 2)
            throw new IllegalArgumentException(
                    "a band needs two values on each side, not " + fewest);
        double scale = scale(pair.reference, pair.current);
        long n = pair.reference.size();
        long m = pair.current.size();
        if (scale == 0) return constant(n, m);
        return between(DistributionCells.of(pair), pair.area / scale, scale, n, m, margin);
    }

    /// As above, from counts.
    public ShiftEstimate between(CountedPair pair, double margin) {
        long fewest = Math.min(pair.referenceSize(), pair.currentSize());
        if (fewest < 2)
            throw new IllegalArgumentException(
                    "a band needs two values on each side, not " + fewest);
        long n = pair.referenceSize();
        long m = pair.currentSize();
        if (pair.scale() == 0) return constant(n, m);
        return between(
                DistributionCells.of(pair), pair.area / pair.scale(), pair.scale(), n, m, margin);
    }

    private ShiftEstimate between(
            DistributionCells cells, double distance, double scale, long n, long m, double margin) {
        var weights = new double[cells.size];
        double observed = 0;
        for (int cell = 0; cell < cells.size; cell++) {
            weights[cell] = cells.width[cell] / scale;
            observed += weights[cell] * Math.abs(cells.reference[cell] - cells.current[cell]);
        }
        var model = model(cells, weights, n, m);
        double error = standardError(n, m);
        double tail = bootstrap.tail();
        double leastHigh = error * NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
        return new ShiftEstimate(
                distance,
                model.shiftAt(observed, 0.5, error),
                model.shiftAt(observed, tail, error),
                Math.max(model.shiftAt(observed, 1 - tail, error), leastHigh),
                model.tail(observed, margin),
                POWER_80 * error);
    }

    /// The standard deviation that makes the unit: the reference's, or both windows' together where that is 0.
    public static double scale(SortedSample reference, SortedSample current) {
        double factor = factor(reference, current);
        if (reference.minimum() != reference.maximum())
            return Math.sqrt(variance(reference, factor)) / factor;
        double n = reference.size();
        double m = current.size();
        double apart = reference.at(0) * factor - mean(current, factor);
        double within = m * variance(current, factor);
        return Math.sqrt((within + n * m / (n + m) * apart * apart) / (n + m)) / factor;
    }

    /// The difference of means, current minus reference, in standard deviations of the reference.
    public static double signed(SortedSample reference, SortedSample current) {
        double scale = scale(reference, current);
        if (scale == 0) return 0;
        double factor = factor(reference, current);
        return (mean(current, factor) - mean(reference, factor)) / (scale * factor);
    }

    /// Squares of very great or very small values leave the range of a double: these are brought near 1 first.
    private static double factor(SortedSample reference, SortedSample current) {
        double greatest = Math.max(greatest(reference), greatest(current));
        boolean ordinary = greatest == 0 || greatest > 1e-100 && greatest < 1e100;
        return ordinary ? 1 : 1 / greatest;
    }

    private static double greatest(SortedSample sample) {
        return Math.max(Math.abs(sample.minimum()), Math.abs(sample.maximum()));
    }

    private static double mean(SortedSample sample, double factor) {
        double sum = 0;
        for (double value : sample.values) sum += value * factor;
        return sum / sample.size();
    }

    private static double variance(SortedSample sample, double factor) {
        double mean = mean(sample, factor);
        double sum = 0;
        for (double value : sample.values) {
            double off = value * factor - mean;
            sum += off * off;
        }
        return sum / sample.size();
    }

    private DistanceModel model(DistributionCells cells, double[] weights, long n, long m) {
        var pooled = new double[cells.size];
        var direction = new double[cells.size];
        double length = 0;
        for (int cell = 0; cell < cells.size; cell++) {
            pooled[cell] = (n * cells.reference[cell] + m * cells.current[cell]) / ((double) n + m);
            direction[cell] = pooled[cell] * (1 - pooled[cell]);
            length += weights[cell] * direction[cell];
        }
        for (int cell = 0; cell < cells.size; cell++) direction[cell] /= length;
        var resampling = new ResamplingNoise(bootstrap);
        double[] before = NoiseSource.of(cells.reference, pooled, weights, n);
        double[] now = NoiseSource.of(cells.current, pooled, weights, m);
        double[][] noise = DistributionCells.noise(before, n, resampling);
        double[][] other = DistributionCells.noise(now, m, resampling);
        for (int cell = 0; cell < cells.size; cell++)
            for (int b = 0; b < noise[cell].length; b++) noise[cell][b] -= other[cell][b];
        return new DistanceModel(weights, direction, noise, bootstrap.resamples());
    }

    /// Both windows hold one and the same value. What share of other values could have stayed unseen bounds the shift (the rule of three).
    private ShiftEstimate constant(long n, long m) {
        double unseen = 1 - Math.pow(bootstrap.tail(), 1.0 / Math.min(n, m));
        return new ShiftEstimate(0, 0, 0, unseen, 1, POWER_80 * standardError(n, m));
    }

    /// √(1/n + 1/m): the standard error of a difference of means, in standard deviations.
    private static double standardError(long n, long m) {
        return Math.sqrt(1.0 / n + 1.0 / m);
    }
}
