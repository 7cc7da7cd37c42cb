package dev.holdfast.stats.stream;

/// Cumulative sum for a rise of the mean (Page, 1954): `S = max(0, S + x - m - δ)` with m the mean of the values so far, this one
/// included. Drift when S > λ after `minimum` values. Equal to Frouros' CUSUM that is reset after a drift.
///
/// @param minimum values before it may say drift
/// @param delta rise that does not matter, in units of the values
/// @param threshold λ, in units of the values
public record Cusum(int minimum, double delta, double threshold)
        implements StreamDetector<Cusum.State> {
    /// The sum so far.
    public record State(RunningMean mean, double sum, boolean drift) implements StreamState {}

    public static Cusum withDefaults() {
        return new Cusum(30, 0.005, 50);
    }

    @Override
    public State start() {
        return new State(RunningMean.NONE, 0, false);
    }

    @Override
    public State next(State before, double value) {
        State state = before.drift ? start() : before;
        RunningMean mean = state.mean.with(StreamDetector.finite(value));
        double sum = Math.max(0, state.sum + value - mean.mean() - delta);
        return new State(mean, sum, mean.count() >= minimum && sum > threshold);
    }
}
