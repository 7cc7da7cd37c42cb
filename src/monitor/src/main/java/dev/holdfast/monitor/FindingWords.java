package dev.holdfast.monitor;

import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A column's verdict in words: what moved and how far; for an undecided one, what would decide.
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
            case UNDECIDED -> undecided(tests);
        };
    }

    /// "utilisation is up 0.38 standard deviations", without a full stop.
    static String moved(ColumnComparison column) {
        Effect effect = column.effect();
        String name = column.column().name();
        if (!inDeviations(effect))
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
        return switch (judged.kind()) {
            case SHIFT -> "%s (%s).".formatted(moved(column), band(effect));
            case MISSING ->
                    "Missing cells of %s went from %s to %s."
                            .formatted(
                                    column.column().name(),
                                    Numbers.percent(
                                            share(
                                                    column.referenceMissing(),
                                                    column.referenceRows())),
                                    Numbers.percent(
                                            share(column.currentMissing(), column.currentRows())));
            case UNSEEN ->
                    "%s of %s's rows hold categories never seen in the reference: %s."
                            .formatted(
                                    Numbers.percent(effect.value()),
                                    column.column().name(),
                                    names(column.unseen()));
        };
    }

    private static String undecided(ColumnTests tests) {
        var column = tests.comparison();
        if (Double.isNaN(column.effect().value()))
            return "%s cannot be compared: %s."
                    .formatted(
                            column.column().name(),
                            column.notApplicable()
                                    .getOrDefault("effect", "a window holds no value"));
        JudgedEffect open =
                tests.effects().stream()
                        .filter(effect -> !effect.stable())
                        .max(
                                Comparator.comparing(
                                        effect -> effect.kind() == JudgedEffect.Kind.SHIFT))
                        .orElseThrow();
        String what =
                switch (open.kind()) {
                    case SHIFT ->
                            "a shift below "
                                    + amount(open.effect(), column.minimumDetectable())
                                    + " would stay unseen";
                    case MISSING ->
                            "the change in missing cells may be up to "
                                    + Numbers.percent(open.effect().high());
                    case UNSEEN ->
                            "categories never seen before may be up to "
                                    + Numbers.percent(open.effect().high())
                                    + " of rows";
                };
        return "%s is undecided. %s rows: %s. %s"
                .formatted(
                        column.column().name(),
                        Numbers.count(rows(column)),
                        what,
                        NeededRows.of(column, open.effect()).sentence());
    }

    /// The smaller window decides what can be seen.
    static long rows(ColumnComparison column) {
        return Math.min(
                column.referenceRows() - column.referenceMissing(),
                column.currentRows() - column.currentMissing());
    }

    static String amount(Effect effect, double value) {
        return inDeviations(effect) ? Numbers.deviations(value) + " SD" : Numbers.percent(value);
    }

    private static String reach(Effect effect) {
        return "at most %s of %s"
                .formatted(amount(effect, effect.high()), amount(effect, effect.margin()));
    }

    private static String band(Effect effect) {
        return inDeviations(effect)
                ? "%s to %s, margin %s"
                        .formatted(
                                Numbers.deviations(effect.low()),
                                Numbers.deviations(effect.high()),
                                Numbers.deviations(effect.margin()))
                : "%s to %s, margin %s"
                        .formatted(
                                Numbers.percent(effect.low()),
                                Numbers.percent(effect.high()),
                                Numbers.percent(effect.margin()));
    }

    private static boolean inDeviations(Effect effect) {
        return effect.unit().equals("SD");
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static String names(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
    }
}
