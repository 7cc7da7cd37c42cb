package dev.holdfast.stats.stream;

/// Mean and sum of squared distances from it (Welford, 1962).
///
/// @param squares sum of (x - mean)², in squared units of the values
public record RunningVariance(RunningMean mean, double squares) {
    static final RunningVariance NONE = new RunningVariance(RunningMean.NONE, 0);

    RunningVariance with(double value) {
        RunningMean after = mean.with(value);
        return new RunningVariance(after, squares + (value - mean.mean()) * (value - after.mean()));
    }

    /// With divisor n - 1; 0 for fewer than two values.
    double standardDeviation() {
        return mean.count() > 1 ? Math.sqrt(squares / (mean.count() - 1)) : 0;
    }
}
