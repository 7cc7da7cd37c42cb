package dev.holdfast.catalog.check;

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
        double signed) {}
