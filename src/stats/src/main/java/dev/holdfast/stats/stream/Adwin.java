package dev.holdfast.stats.stream;

import java.util.List;

/// Adaptive windowing (Bifet and Gavaldà, 2007): the window shrinks while some cut of it shows two different means.
///
/// A cut into n₀ older and n₁ newer values counts when `|mean₀ - mean₁| > sqrt(2/m · σ² · d) + 2/(3m) · d` with `d = ln(2 ln n / δ)` and
/// `1/m = 1/(n₀ - least + 1) + 1/(n₁ - least + 1)`. Cuts lie between buckets only. As in River the window starts anew after a drift.
///
/// @param delta δ, a probability
/// @param clock cuts are looked for every so many values
/// @param mostBuckets of a row, see [AdwinWindow]
/// @param least values on either side of a cut
/// @param grace values before it judges
public record Adwin(double delta, int clock, int mostBuckets, int least, int grace)
        implements StreamDetector<Adwin.State> {
    /// The window, and the values since it started.
    public record State(AdwinWindow window, long ticks, boolean drift) implements StreamState {}

    public static Adwin withDefaults() {
        return new Adwin(0.002, 32, 5, 5, 10);
    }

    @Override
    public State start() {
        return new State(AdwinWindow.EMPTY, 0, false);
    }

    @Override
    public State next(State before, double value) {
        State state = before.drift ? start() : before;
        AdwinWindow window = state.window.with(StreamDetector.finite(value), mostBuckets);
        long ticks = state.ticks + 1;
        boolean drift = false;
        if (ticks % clock == 0)
            while (window.width() > grace && hasCut(window)) {
                window = window.shortened();
                drift = true;
            }
        return new State(window, ticks, drift);
    }

    private boolean hasCut(AdwinWindow window) {
        double older = 0;
        double olderTotal = 0;
        for (int row = window.rows().size() - 1; row >= 0; row--) {
            List<AdwinWindow.Bucket> buckets = window.rows().get(row);
            for (var bucket : buckets) {
                older += AdwinWindow.size(row);
                olderTotal += bucket.total();
                double newer = window.width() - older;
                if (older < least || newer < least) continue;
                double apart = olderTotal / older - (window.total() - olderTotal) / newer;
                if (Math.abs(apart) > bound(older, newer, window)) return true;
            }
        }
        return false;
    }

    private double bound(double older, double newer, AdwinWindow window) {
        double d = Math.log(2 * Math.log(window.width()) / delta);
        double m = 1 / (older - least + 1) + 1 / (newer - least + 1);
        return Math.sqrt(2 * m * window.variance() * d) + 2.0 / 3 * d * m;
    }
}
