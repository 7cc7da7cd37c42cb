package dev.holdfast.stats.stream;

/// Page's test of a change of mean, with forgetting (Page, 1954; Hinkley, 1971).
///
/// With m the mean of the values so far, this one included: `U = αU + x - m - δ` and `D = αD + x - m + δ`. Drift when, after `minimum` values,
/// `U - min U > λ` (upwards) or `max D - D > λ` (downwards). The largest D starts at -1 as in River, whose flags these are.
///
/// @param minimum values before it may say drift
/// @param delta change that does not matter, in units of the values
/// @param threshold λ, in units of the values
/// @param alpha forgetting, 1 for none
public record PageHinkley(
        int minimum, double delta, double threshold, double alpha, Direction direction)
        implements StreamDetector<PageHinkley.State> {
    /// Which change counts.
    public enum Direction {
        UP,
        DOWN,
        BOTH
    }

    /// Sums so far and their extremes.
    public record State(
            RunningMean mean, double up, double least, double down, double most, boolean drift)
            implements StreamState {}

    public static PageHinkley withDefaults() {
        return new PageHinkley(30, 0.005, 50, 0.9999, Direction.BOTH);
    }

    @Override
    public State start() {
        return new State(RunningMean.NONE, 0, Double.POSITIVE_INFINITY, 0, -1, false);
    }

    @Override
    public State next(State before, double value) {
        State state = before.drift ? start() : before;
        RunningMean mean = state.mean.with(StreamDetector.finite(value));
        double distance = value - mean.mean();
        double up = alpha * state.up + distance - delta;
        double down = alpha * state.down + distance + delta;
        double least = Math.min(state.least, up);
        double most = Math.max(state.most, down);
        boolean rose = direction != Direction.DOWN && up - least > threshold;
        boolean fell = direction != Direction.UP && most - down > threshold;
        return new State(mean, up, least, down, most, mean.count() >= minimum && (rose || fell));
    }
}
