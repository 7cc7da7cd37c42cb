package dev.holdfast.stats.stream;

import dev.holdfast.stats.KolmogorovSmirnov;
import dev.holdfast.stats.SortedSample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Kolmogorov–Smirnov windowing (Raab et al., 2020): as soon as the window is full, the latest values are compared with as many drawn
/// without return from the older ones. Drift when p ≤ α and D > 0.1; the window then keeps the latest values only.
///
/// The draw is seeded and depends on the seed and the place in the stream alone, so a resumed stream gives the same flags. River draws
/// with Python's generator: its places differ.
///
/// @param alpha level of the test
/// @param window values kept
/// @param latest values compared, less than half of `window`
public record Kswin(double alpha, int window, int latest, long seed)
        implements StreamDetector<Kswin.State> {
    private static final double LEAST_DISTANCE = 0.1;

    /// The values kept, oldest first, and how many were seen.
    public record State(List<Double> recent, long seen, boolean drift) implements StreamState {
        public State {
            recent = List.copyOf(recent);
        }
    }

    public Kswin {
        if (latest < 1 || window < 2 * latest)
            throw new IllegalArgumentException(
                    "a window of %d cannot hold twice %d values".formatted(window, latest));
    }

    public static Kswin withDefaults() {
        return new Kswin(0.005, 100, 30, 42);
    }

    @Override
    public State start() {
        return new State(List.of(), 0, false);
    }

    @Override
    public State next(State state, double value) {
        List<Double> recent = new ArrayList<>(state.recent);
        recent.add(StreamDetector.finite(value));
        long seen = state.seen + 1;
        if (recent.size() > window) recent.removeFirst();
        if (recent.size() < window) return new State(recent, seen, false);
        int older = window - latest;
        SortedSample now = sample(recent.subList(older, window));
        SortedSample then = sample(drawn(recent.subList(0, older), seen));
        var test = KolmogorovSmirnov.withDefaults().between(then, now);
        boolean drift = test.pValue() <= alpha && test.statistic() > LEAST_DISTANCE;
        return new State(drift ? recent.subList(older, window) : recent, seen, drift);
    }

    private List<Double> drawn(List<Double> older, long seen) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + seen);
        List<Double> left = new ArrayList<>(older);
        List<Double> drawn = new ArrayList<>(latest);
        for (int i = 0; i < latest; i++) drawn.add(left.remove(random.nextInt(left.size())));
        return drawn;
    }

    private static SortedSample sample(List<Double> values) {
        return SortedSample.of(values.stream().mapToDouble(v -> v).toArray());
    }
}
