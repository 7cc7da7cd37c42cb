package dev.holdfast.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/// How far two means lie apart, with the interval that belongs to Welch's t test (variances may differ): d ± t · √(v/n + w/m)
/// (Welch, "The generalization of Student's problem when several different population variances are involved", 1947).
///
/// @param confidence between 0 and 1, such as 0.95
public record MeanDifference(double confidence) {
    public static MeanDifference withDefaults() {
        return new MeanDifference(0.95);
    }

    /// The mean of `current` less the mean of `reference`, in their unit.
    ///
    /// @throws IllegalArgumentException when one holds fewer than two values, which say nothing of their noise
    public Interval between(SortedSample reference, SortedSample current) {
        if (reference.size() < 2 || current.size() < 2)
            throw new IllegalArgumentException(
                    "an interval needs two values on each side, not %d and %d"
                            .formatted(reference.size(), current.size()));
        WelchError welch = WelchError.of(reference, current);
        double t = TDistribution.of(welch.freedom()).inverseSurvivalProbability(tail());
        double difference = current.mean() - reference.mean();
        double half = t * welch.error();
        return new Interval(difference, difference - half, difference + half);
    }

    private double tail() {
        return (1 - confidence) / 2;
    }
}
