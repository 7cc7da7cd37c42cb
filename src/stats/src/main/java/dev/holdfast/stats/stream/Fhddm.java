package dev.holdfast.stats.stream;

import java.util.ArrayList;
import java.util.List;

/// Fast Hoeffding drift detection over a sliding window (Pesaranghader and Viktor, 2016).
///
/// Its input is 1 = CORRECT, unlike its siblings: on a stream of errors it would flag improvement. Drift when the share of ones in the last w
/// values lies more than `sqrt(ln(1/δ) / 2w)` below its greatest share so far; with a short window the same is asked of that one too
/// (the stacking variant).
///
/// @param window w, in values
/// @param confidence δ, a probability
/// @param shortWindow 0 for none, else at most w
public record Fhddm(int window, double confidence, int shortWindow)
        implements StreamDetector<Fhddm.State> {
    /// The last values, oldest first, and the greatest shares so far.
    public record State(List<Double> recent, double most, double shortMost, boolean drift)
            implements StreamState {
        public State {
            recent = List.copyOf(recent);
        }
    }

    public static Fhddm withDefaults() {
        return new Fhddm(100, 1e-6, 0);
    }

    @Override
    public State start() {
        return new State(List.of(), 0, 0, false);
    }

    @Override
    public State next(State before, double value) {
        State state = before.drift ? start() : before;
        List<Double> recent = new ArrayList<>(state.recent);
        recent.add(StreamDetector.finite(value));
        if (recent.size() > window) recent.removeFirst();
        if (recent.size() < window) return new State(recent, state.most, state.shortMost, false);
        double share = share(recent, window);
        double most = Math.max(state.most, share);
        boolean drift = most - share > bound(window);
        if (shortWindow == 0) return new State(recent, most, 0, drift);
        double shortShare = share(recent, shortWindow);
        double shortMost = Math.max(state.shortMost, shortShare);
        return new State(
                recent, most, shortMost, drift || shortMost - shortShare > bound(shortWindow));
    }

    private static double share(List<Double> values, int last) {
        int size = values.size();
        return (double) values.subList(size - last, size).stream().filter(v -> v == 1).count()
                / last;
    }

    private double bound(int size) {
        return Math.sqrt(Math.log(1 / confidence) / (2.0 * size));
    }
}
