package dev.holdfast.stats.stream;

/// The mean of the values so far: `m + (x - m) / n` (Welford, 1962).
///
/// @param count how many values
/// @param mean 0 while there is none
public record RunningMean(long count, double mean) {
    static final RunningMean NONE = new RunningMean(0, 0);

    RunningMean with(double value) {
        long n = count + 1;
        return new RunningMean(n, mean + 1.0 / n * (value - mean));
    }
}
