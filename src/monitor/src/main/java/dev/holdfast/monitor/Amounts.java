package dev.holdfast.monitor;

import dev.holdfast.catalog.check.Effect;

/// Sizes of effects with their unit. None has a sign: bands and margins have none either.
final class Amounts {
    private Amounts() {}

    /// "0.38 SD"; "12 %" of the rows; "2.9 points" where a share changed.
    static String of(Effect effect, double value) {
        if (effect.inDeviations()) return Numbers.deviations(value) + " SD";
        return effect.changeOfShare() ? Numbers.points(value) + " points" : Numbers.percent(value);
    }

    /// "0.31 to 0.45 SD".
    static String band(Effect effect) {
        if (effect.inDeviations())
            return "%s to %s"
                    .formatted(Numbers.deviations(effect.low()), of(effect, effect.high()));
        return effect.changeOfShare()
                ? "%s to %s".formatted(Numbers.points(effect.low()), of(effect, effect.high()))
                : "%s to %s".formatted(of(effect, effect.low()), of(effect, effect.high()));
    }

    /// "0.31 to 0.45 SD, margin 0.10 SD".
    static String bandAndMargin(Effect effect) {
        return "%s, margin %s".formatted(band(effect), of(effect, effect.margin()));
    }
}
