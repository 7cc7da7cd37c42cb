package dev.holdfast.catalog.check;

/// How far a column moved: `value` with its band from `low` to `high`, against `margin`, the smallest shift that matters. `name` is
/// `standardised_wasserstein` (unit SD) or `total_variation` (unit share, 0 to 1). `signed` carries the direction of a
/// numeric shift (difference of means in SD), NaN for categories.
public record Effect(
        String name,
        String unit,
        double value,
        double low,
        double high,
        double margin,
        double signed) {}
