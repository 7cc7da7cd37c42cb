package dev.holdfast.report.words;

import dev.holdfast.catalog.check.Cause;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Verdicts and effects as text.
public final class Verdicts {
    private static final String UNSEEN = "unseen_share";
    private static final char NO_BREAK = '\u00a0';

    private Verdicts() {}

    public static String word(Verdict verdict) {
        return switch (verdict) {
            case DRIFT -> "drift";
            case STABLE -> "stable";
            case UNDECIDED -> "undecided";
        };
    }

    /// "3 drift, 8 stable, 3 undecided"; what does not occur is left out.
    public static String counts(Check check) {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.DRIFT, Verdict.STABLE, Verdict.UNDECIDED)) {
            long n = check.count(verdict);
            if (n > 0) parts.add(Numbers.count(n) + " " + word(verdict));
        }
        return parts.isEmpty() ? "no columns" : String.join(", ", parts);
    }

    /// What the verdict rests on: the effect as below, "gone", or "other type" where nothing can be measured.
    public static String effect(ColumnFinding finding) {
        return switch (finding.cause()) {
            case SHIFT, MISSING, UNSEEN -> effect(finding.effect());
            case GONE -> "gone";
            case RETYPED -> "other type";
        };
    }

    /// The size of an effect with its unit, without a sign, as its band and margin have none: "↓ 0.38 SD" where the mean fell, "0.38 SD" where
    /// mostly the shape moved, "21.3 %" of the rows for categories, "missing ↑ 4.0 points" of missing cells, "unseen 2.1 %" for categories that
    /// were not there before.
    public static String effect(Effect effect) {
        if (Double.isNaN(effect.value())) return Numbers.NONE;
        return what(effect) + direction(effect) + amount(effect, effect.value());
    }

    private static String what(Effect effect) {
        if (effect.changeOfShare()) return "missing ";
        return effect.name().equals(UNSEEN) ? "unseen " : "";
    }

    /// A mean that moves far less than the distribution gives no direction.
    private static String direction(Effect effect) {
        if (!(Math.abs(effect.signed()) > effect.value() / 2) || effect.name().equals(UNSEEN))
            return "";
        return (effect.signed() > 0 ? "↑" : "↓") + NO_BREAK;
    }

    /// "0.36 to 0.40 SD".
    public static String band(Effect effect) {
        if (Double.isNaN(effect.low()) || Double.isNaN(effect.high())) return Numbers.NONE;
        String low =
                effect.inDeviations()
                        ? Numbers.fixed(effect.low(), 2)
                        : Numbers.fixed(effect.low() * 100, 1);
        return low + " to " + amount(effect, effect.high());
    }

    /// "0.10 SD".
    public static String margin(Effect effect) {
        return amount(effect, effect.margin());
    }

    /// A number in the effect's unit, such as its margin.
    public static String amount(Effect effect, double value) {
        if (Double.isNaN(value)) return Numbers.NONE;
        if (effect.inDeviations()) return Numbers.with(Numbers.fixed(value, 2), "SD");
        return effect.changeOfShare()
                ? Numbers.with(Numbers.fixed(value * 100, 1), "points")
                : Numbers.percent(value, 1);
    }

    /// The smallest shift these windows would show; not applicable where the verdict rests on another effect.
    public static String visible(ColumnFinding finding) {
        return finding.cause() == Cause.SHIFT
                ? amount(finding.effect(), finding.comparison().minimumDetectable())
                : Numbers.NONE;
    }

    /// Drift first, then undecided, then stable; within each the largest multiple of its margin first, and before them columns that are gone or
    /// hold another type.
    public static List<ColumnFinding> worstFirst(List<ColumnFinding> findings) {
        return findings.stream()
                .sorted(
                        Comparator.comparingInt((ColumnFinding f) -> rank(f.verdict()))
                                .thenComparing(f -> -sortable(f))
                                .thenComparing(ColumnFinding::column))
                .toList();
    }

    /// For sorting: what moved farthest in multiples of its margin is greatest, what was not measured least, what cannot be any more greatest of all.
    public static double sortable(ColumnFinding finding) {
        if (!finding.cause().measured()) return Double.POSITIVE_INFINITY;
        return finding.effect().measured() ? finding.effect().inMargins() : -1;
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case DRIFT -> 0;
            case UNDECIDED -> 1;
            case STABLE -> 2;
        };
    }
}
