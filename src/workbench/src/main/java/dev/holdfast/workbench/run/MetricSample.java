package dev.holdfast.workbench.run;

import dev.holdfast.stats.Interval;
import dev.holdfast.stats.MeanDifference;
import dev.holdfast.stats.SortedSample;

import java.util.Optional;

/// The values of one metric in several runs, at least one. NaN and infinite values are left out beforehand.
public final class MetricSample {
    private final SortedSample values;
    private final double mean;
    private final double deviation;

    private MetricSample(SortedSample values) {
        this.values = values;
        this.mean = values.mean();
        this.deviation = values.size() < 2 ? Double.NaN : Math.sqrt(values.variance(1));
    }

    /// @throws IllegalArgumentException for no values, and for a NaN or an infinity among them
    public static MetricSample of(double... values) {
        if (values.length == 0) throw new IllegalArgumentException("no values");
        return new MetricSample(SortedSample.of(values));
    }

    public int size() {
        return values.size();
    }

    public double mean() {
        return mean;
    }

    /// Standard deviation with divisor n − 1; NaN for a single value.
    public double deviation() {
        return deviation;
    }

    /// This mean less that of `reference`, with the 95 % interval of Welch; empty where a side has a single value.
    public Optional<Gap> lessThat(MetricSample reference) {
        if (size() < 2 || reference.size() < 2) return Optional.empty();
        Interval interval = MeanDifference.withDefaults().between(reference.values, values);
        return Optional.of(new Gap(interval.value(), interval.low(), interval.high()));
    }

    /// A difference of means, and from where to where it may lie.
    public record Gap(double value, double low, double high) {
        /// Whether the interval leaves open which mean is the higher.
        public boolean undecided() {
            return low <= 0 && high >= 0;
        }
    }
}
