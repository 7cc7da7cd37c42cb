package dev.holdfast.monitor;

import dev.holdfast.catalog.check.Cause;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Verdict;

import java.util.ArrayList;
import java.util.List;

/// A column's verdict in words: what moved and how far; for an undecided one, why it is, and what would decide.
final class FindingWords {
    /// Names listed before "and more".
    private static final int NAMED = 3;

    private FindingWords() {}

    static String because(ColumnTests tests, Verdict verdict, double q) {
        String name = tests.comparison().column().name();
        return switch (verdict) {
            case DRIFT -> drift(tests, q);
            case STABLE ->
                    "%s is inside its margin: %s.".formatted(name, reach(tests.shift().effect()));
            case UNDECIDED -> undecided(tests, tests.deciding(verdict, q), q);
        };
    }

    /// "utilisation is up 0.38 standard deviations", without a full stop.
    static String moved(ColumnComparison column) {
        Effect effect = column.effect();
        String name = column.column().name();
        if (!effect.inDeviations())
            return "%s of %s's rows changed their category"
                    .formatted(Numbers.percent(effect.value()), name);
        String far = Numbers.deviations(effect.value());
        // A mean that moves far less than the distribution: its spread or its tails changed, not
        // its place.
        if (Math.abs(effect.signed()) < 0.5 * effect.value())
            return "%s changed its shape by %s standard deviations".formatted(name, far);
        return "%s is %s %s standard deviations"
                .formatted(name, effect.signed() > 0 ? "up" : "down", far);
    }

    private static String drift(ColumnTests tests, double q) {
        var parts = new ArrayList<String>();
        for (var effect : tests.effects())
            if (effect.drifted(q)) parts.add(drift(tests.comparison(), effect));
        return String.join(" ", parts);
    }

    private static String drift(ColumnComparison column, JudgedEffect judged) {
        Effect effect = judged.effect();
        String name = column.column().name();
        return switch (judged.cause()) {
            case MISSING ->
                    "Missing cells of %s went from %s to %s (%s)."
                            .formatted(
                                    name,
                                    share(column.referenceMissing(), column.referenceRows()),
                                    share(column.currentMissing(), column.currentRows()),
                                    Amounts.bandAndMargin(effect));
            case UNSEEN ->
                    "%s of %s's rows hold categories never seen in the reference: %s."
                            .formatted(
                                    Numbers.percent(effect.value()), name, names(column.unseen()));
            case SHIFT, GONE, RETYPED ->
                    "%s (%s).".formatted(moved(column), Amounts.bandAndMargin(effect));
        };
    }

    private static String undecided(ColumnTests tests, JudgedEffect open, double q) {
        var column = tests.comparison();
        String name = column.column().name();
        if (Double.isNaN(open.effect().value()))
            return "%s cannot be compared: %s."
                    .formatted(
                            name,
                            column.notApplicable()
                                    .getOrDefault("effect", "a window holds no value"));
        return "%s is undecided: %s".formatted(name, why(column, open, q));
    }

    /// Too few rows to see a shift that matters; or enough of them, and it lies too close to the margin; or beyond it, but perhaps by chance.
    private static String why(ColumnComparison column, JudgedEffect open, double q) {
        Effect effect = open.effect();
        String margin = Amounts.of(effect, effect.margin());
        if (effect.low() > effect.margin())
            return "%s, beyond the margin of %s, but among all tests of the check that may be chance (adjusted p %s, at most %s is needed)."
                    .formatted(
                            estimate(column, open),
                            margin,
                            Numbers.p(open.pAdjusted()),
                            Numbers.p(q));
        String needed = NeededRows.of(column, effect).sentence();
        if (open.cause() == Cause.SHIFT && column.minimumDetectable() > effect.margin())
            return "too few rows. With %s a shift below %s would stay unseen, and the margin is %s. %s"
                    .formatted(
                            Numbers.count(rows(column)),
                            Amounts.of(effect, column.minimumDetectable()),
                            margin,
                            needed);
        return "%s, and that band lies across the margin of %s. %s"
                .formatted(estimate(column, open), margin, needed);
    }

    /// "it moved by 0.12 SD (0.04 to 0.20)".
    private static String estimate(ColumnComparison column, JudgedEffect open) {
        Effect effect = open.effect();
        String band = Amounts.band(effect);
        return switch (open.cause()) {
            case MISSING ->
                    "its missing cells went from %s to %s (%s)"
                            .formatted(
                                    share(column.referenceMissing(), column.referenceRows()),
                                    share(column.currentMissing(), column.currentRows()),
                                    band);
            case UNSEEN ->
                    "%s of its rows hold new categories (%s)"
                            .formatted(Numbers.percent(effect.value()), band);
            case SHIFT, GONE, RETYPED ->
                    effect.inDeviations()
                            ? "it moved by %s (%s)"
                                    .formatted(Amounts.of(effect, effect.value()), band)
                            : "%s of its rows changed their category (%s)"
                                    .formatted(Numbers.percent(effect.value()), band);
        };
    }

    /// The smaller window decides what can be seen.
    private static long rows(ColumnComparison column) {
        return Math.min(
                column.referenceRows() - column.referenceMissing(),
                column.currentRows() - column.currentMissing());
    }

    private static String reach(Effect effect) {
        return "at most %s of %s"
                .formatted(Amounts.of(effect, effect.high()), Amounts.of(effect, effect.margin()));
    }

    private static String share(long part, long whole) {
        return Numbers.percent(whole == 0 ? 0 : (double) part / whole);
    }

    private static String names(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
    }
}
