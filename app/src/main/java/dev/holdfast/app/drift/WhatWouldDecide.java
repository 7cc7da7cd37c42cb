package dev.holdfast.app.drift;

import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.check.Cause;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Verdicts;

/// For an undecided column: what would settle it. A band narrows with the square root of the rows, so the
/// factor by which both windows must grow is (half the band / distance to the margin)².
final class WhatWouldDecide {
    private static final double HOPELESS = 100;

    private WhatWouldDecide() {}

    static String sentence(ColumnFinding finding, Words words) {
        var comparison = finding.comparison();
        Effect effect = finding.effect();
        String unseen =
                words.text(
                        "decide.unseen",
                        Numbers.count(comparison.currentRows(), "row", "rows"),
                        Verdicts.visible(finding));
        double factor = growth(effect);
        if (Double.isNaN(factor)) return unseen;
        if (factor > HOPELESS) return words.text("decide.onTheMargin", Verdicts.margin(effect));
        String more =
                words.text(
                        "decide.more", Numbers.times(factor), Numbers.count(rows(finding, factor)));
        boolean tooFew =
                finding.cause() == Cause.SHIFT && comparison.minimumDetectable() > effect.margin();
        return tooFew ? unseen + " " + more : more;
    }

    /// How many times the rows would be needed; NaN where nothing was measured.
    static double growth(Effect effect) {
        double half = (effect.high() - effect.low()) / 2;
        double distance = Math.abs(effect.value() - effect.margin());
        double factor = Math.pow(half / distance, 2);
        return Double.isNaN(factor) ? factor : Math.max(factor, 1.1);
    }

    /// Rows of the current window, in round numbers.
    private static long rows(ColumnFinding finding, double factor) {
        double needed = finding.comparison().currentRows() * factor;
        double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, needed))) - 1));
        return (long) (Math.ceil(needed / step) * step);
    }
}
