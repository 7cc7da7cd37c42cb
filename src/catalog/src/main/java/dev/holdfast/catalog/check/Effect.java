package dev.holdfast.catalog.check;

import java.util.Comparator;

/// How far a column moved: the size `value` with its band from `low` to `high`, against `margin`, the smallest shift that matters; none of them
/// has a sign. `name` is `standardised_wasserstein` (unit SD), `total_variation`, `missing_share` or `unseen_share` (unit share, 0 to 1).
/// `signed` carries the direction: the difference of means in SD, or of the shares; NaN for categories.
public record Effect(
        String name,
        String unit,
        double value,
        double low,
        double high,
        double margin,
        double signed) {
    /// The smallest in multiples of its margin first; before it, what was not measured.
    public static final Comparator<Effect> SMALLEST_FIRST =
            Comparator.comparing(Effect::measured).thenComparingDouble(Effect::inMargins);

    /// Whether there is a value. Where there is none, a window held nothing to compare.
    public boolean measured() {
        return !Double.isNaN(value);
    }

    /// How many times its margin it is; NaN where nothing was measured.
    public double inMargins() {
        return value / margin;
    }

    /// Whether it is a distance in standard deviations of the reference; else it is a share (0 to 1).
    public boolean inDeviations() {
        return unit.equals("SD");
    }

    /// Whether it is by how much a share changed, which is told in points.
    public boolean changeOfShare() {
        return name.equals("missing_share");
    }
}
