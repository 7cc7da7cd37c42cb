package dev.holdfast.stats.stream;

/// Early drift detection method: watches the distance between errors, 1 = error (Baena-García et al., 2006).
///
/// With m and s (divisor n - 1) mean and standard deviation of the distances, the level is `(m + 2s) / max(m + 2s)`. It is judged at an
/// error that sets no new maximum, after more than `warmStart` errors: drift below β, warning below α. Between errors the warning stays. Known
/// weakness: several drifts on a stationary stream of errors.
///
/// @param warmStart errors (and values) before it judges
/// @param alpha level of the warning
/// @param beta level of the drift, at most α
public record Eddm(int warmStart, double alpha, double beta) implements StreamDetector<Eddm.State> {
    /// Distances so far, in values.
    public record State(
            RunningVariance distances,
            long count,
            long lastError,
            double most,
            boolean warning,
            boolean drift)
            implements StreamState {}

    public static Eddm withDefaults() {
        return new Eddm(30, 0.95, 0.9);
    }

    @Override
    public State start() {
        return new State(RunningVariance.NONE, 0, 0, -1, false, false);
    }

    @Override
    public State next(State before, double value) {
        State state = before.drift ? start() : before;
        long count = state.count + 1;
        if (StreamDetector.finite(value) != 1)
            return new State(
                    state.distances, count, state.lastError, state.most, state.warning, false);
        RunningVariance distances = state.distances.with(count - state.lastError);
        if (count <= warmStart)
            return new State(distances, count, count, state.most, state.warning, false);
        double reach = distances.mean().mean() + 2 * distances.standardDeviation();
        if (reach > state.most)
            return new State(distances, count, count, reach, state.warning, false);
        boolean judged = distances.mean().count() > warmStart;
        double level = reach / state.most;
        boolean drift = judged && level < beta;
        boolean warning = judged && !drift ? level < alpha : state.warning;
        return new State(distances, count, count, state.most, warning, drift);
    }
}
