package dev.holdfast.stats.stream;

/// Drift detection by McDiarmid's bound on weighted averages of values within 0 to 1, 1 = error (Frías-Blanco et al., 2015, test W).
///
/// The stream is cut where weighted mean plus bound `sqrt(b ln(1/c) / 2)` was least, b the sum of squared weights; drift when the mean after the
/// cut exceeds the one before it by more than the bound of both together. Two-sided it watches falls in the same way.
///
/// @param driftConfidence c of the drift, a probability
/// @param warningConfidence c of the warning
/// @param lambda weight of the newest value, within 0 to 1
public record HddmW(
        double driftConfidence, double warningConfidence, double lambda, boolean twoSided)
        implements StreamDetector<HddmW.State> {
    /// The stream before and after a cut, and the bound that the cut set.
    public record Cut(WeightedMean before, WeightedMean after, double bound) {}

    /// The whole, and the cuts for a rise and for a fall.
    public record State(WeightedMean all, Cut rise, Cut fall, boolean warning, boolean drift)
            implements StreamState {}

    public static HddmW withDefaults() {
        return new HddmW(0.001, 0.005, 0.05, false);
    }

    @Override
    public State start() {
        Cut none = new Cut(WeightedMean.NONE, WeightedMean.NONE, Double.POSITIVE_INFINITY);
        return new State(WeightedMean.NONE, none, none, false, false);
    }

    @Override
    public State next(State before, double value) {
        State state = before.drift ? start() : before;
        WeightedMean all = state.all.with(StreamDetector.finite(value), lambda);
        double noise = bound(all.squaredWeights(), driftConfidence);
        Cut rise = moved(state.rise, all, all.mean() + noise, value);
        Cut fall = moved(state.fall, all, noise - all.mean(), value);
        boolean drift = exceeds(rise, 1, driftConfidence);
        boolean warning = !drift && exceeds(rise, 1, warningConfidence);
        if (twoSided) {
            boolean fell = exceeds(fall, -1, driftConfidence);
            warning |= !fell && exceeds(fall, -1, warningConfidence);
            drift |= fell;
        }
        return new State(all, rise, fall, warning, drift);
    }

    private Cut moved(Cut cut, WeightedMean all, double bound, double value) {
        return bound < cut.bound
                ? new Cut(all, WeightedMean.NONE, bound)
                : new Cut(cut.before, cut.after.with(value, lambda), cut.bound);
    }

    private static boolean exceeds(Cut cut, int sign, double confidence) {
        if (!cut.before.any() || !cut.after.any()) return false;
        double both = cut.before.squaredWeights() + cut.after.squaredWeights();
        return sign * (cut.after.mean() - cut.before.mean()) > bound(both, confidence);
    }

    private static double bound(double squaredWeights, double confidence) {
        return Math.sqrt(squaredWeights * Math.log(1 / confidence) / 2);
    }
}
