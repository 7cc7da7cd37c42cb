package dev.holdfast.stats.stream;

/// Drift detection by Hoeffding's bound on averages of values within 0 to 1, 1 = error (Frías-Blanco et al., 2015, test A).
///
/// It keeps the prefix whose mean plus bound `sqrt(ln(1/c) / 2n)` was least, n₀ values, and says drift when
/// `mean(all) - mean(prefix) ≥ sqrt(m/2 ln(2/c))` with `m = (n - n₀) / (n₀ n)`. Two-sided it watches falls in the same way.
///
/// @param driftConfidence c of the drift, a probability
/// @param warningConfidence c of the warning
public record HddmA(double driftConfidence, double warningConfidence, boolean twoSided)
        implements StreamDetector<HddmA.State> {
    /// The whole, and the prefixes of least and of greatest mean.
    public record State(
            RunningMean all, RunningMean least, RunningMean most, boolean warning, boolean drift)
            implements StreamState {}

    public static HddmA withDefaults() {
        return new HddmA(0.001, 0.005, false);
    }

    @Override
    public State start() {
        return new State(RunningMean.NONE, RunningMean.NONE, RunningMean.NONE, false, false);
    }

    @Override
    public State next(State before, double value) {
        State state = before.drift ? start() : before;
        RunningMean all = state.all.with(StreamDetector.finite(value));
        RunningMean least = state.least;
        if (least.count() == 0 || least.mean() + bound(least) >= all.mean() + bound(all))
            least = all;
        RunningMean most = state.most;
        if (most.count() == 0 || most.mean() - bound(most) <= all.mean() - bound(all)) most = all;
        double rise = all.mean() - least.mean();
        double fall = most.mean() - all.mean();
        boolean drift = exceeds(rise, least, all, driftConfidence);
        boolean warning = !drift && exceeds(rise, least, all, warningConfidence);
        if (twoSided) {
            boolean fell = exceeds(fall, most, all, driftConfidence);
            warning |= !fell && exceeds(fall, most, all, warningConfidence);
            drift |= fell;
        }
        return new State(all, least, most, warning, drift);
    }

    private double bound(RunningMean mean) {
        return Math.sqrt(1.0 / (2 * mean.count()) * Math.log(1 / driftConfidence));
    }

    private static boolean exceeds(
            double change, RunningMean prefix, RunningMean all, double confidence) {
        if (prefix.count() == all.count()) return false;
        double m = (double) (all.count() - prefix.count()) / prefix.count() * (1.0 / all.count());
        return change >= Math.sqrt(m / 2 * Math.log(2 / confidence));
    }
}
