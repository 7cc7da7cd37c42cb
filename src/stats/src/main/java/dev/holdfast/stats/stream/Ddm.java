package dev.holdfast.stats.stream;

/// Drift detection method for a stream of errors, 1 = error (Gama et al., 2004).
///
/// With error rate p and `s = sqrt(p(1-p)/n)`, it keeps p and s where p + s was least. Warning when `p + s > p_min + w s_min`, drift with d
/// in place of w. Odd case, as in the source: after errorless values s_min is 0, so the first error is a drift.
///
/// @param warmStart values before it judges
/// @param warningAt w, in standard deviations
/// @param driftAt d, in standard deviations
public record Ddm(int warmStart, double warningAt, double driftAt)
        implements StreamDetector<Ddm.State> {
    /// The rate so far and where it was least.
    public record State(
            RunningMean rate,
            double leastRate,
            double leastDeviation,
            double leastSum,
            boolean warning,
            boolean drift)
            implements StreamState {}

    public static Ddm withDefaults() {
        return new Ddm(30, 2, 3);
    }

    @Override
    public State start() {
        double inf = Double.POSITIVE_INFINITY;
        return new State(RunningMean.NONE, inf, inf, inf, false, false);
    }

    @Override
    public State next(State before, double value) {
        State state = before.drift ? start() : before;
        RunningMean rate = state.rate.with(StreamDetector.finite(value));
        double p = rate.mean();
        double s = Math.sqrt(p * (1 - p) / rate.count());
        if (rate.count() <= warmStart)
            return new State(
                    rate, state.leastRate, state.leastDeviation, state.leastSum, false, false);
        boolean less = p + s <= state.leastSum;
        double leastRate = less ? p : state.leastRate;
        double leastDeviation = less ? s : state.leastDeviation;
        boolean drift = p + s > leastRate + driftAt * leastDeviation;
        boolean warning = !drift && p + s > leastRate + warningAt * leastDeviation;
        return new State(
                rate, leastRate, leastDeviation, less ? p + s : state.leastSum, warning, drift);
    }
}
