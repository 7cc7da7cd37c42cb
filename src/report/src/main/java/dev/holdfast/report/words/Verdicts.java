package dev.holdfast.report.words;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Verdicts and effects as text.
public final class Verdicts {
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

    /// How far it moved, in multiples of its own margin. NaN where nothing was measured.
    public static double multiple(Effect effect) {
        return effect.value() / effect.margin();
    }

    /// The effect with its unit: "+0.38 SD" where the mean moved, "0.38 SD" where mostly the shape
    /// did, "21.3 %" of the rows for categories.
    public static String effect(Effect effect) {
        if (Double.isNaN(effect.value())) return Numbers.NONE;
        if (!inDeviations(effect)) return amount(effect, effect.value());
        return Math.abs(effect.signed()) > effect.value() / 2
                ? Numbers.signed(Math.copySign(effect.value(), effect.signed()), "SD")
                : amount(effect, effect.value());
    }

    /// "0.36 to 0.40 SD".
    public static String band(Effect effect) {
        if (Double.isNaN(effect.low()) || Double.isNaN(effect.high())) return Numbers.NONE;
        String low =
                inDeviations(effect)
                        ? Numbers.fixed(effect.low(), 2)
                        : Numbers.fixed(effect.low() * 100, 1);
        return low + " to " + amount(effect, effect.high());
    }

    /// "0.10 SD".
    public static String margin(Effect effect) {
        return amount(effect, effect.margin());
    }

    /// A number in the effect's unit, such as the smallest visible shift.
    public static String amount(Effect effect, double value) {
        if (Double.isNaN(value)) return Numbers.NONE;
        return inDeviations(effect)
                ? Numbers.with(Numbers.fixed(value, 2), "SD")
                : Numbers.percent(value, 1);
    }

    /// Drift first, then undecided, then stable; within each the largest multiple of its margin first.
    public static List<ColumnFinding> worstFirst(List<ColumnFinding> findings) {
        return findings.stream()
                .sorted(
                        Comparator.comparingInt((ColumnFinding f) -> rank(f.verdict()))
                                .thenComparing(f -> -sortable(multiple(f.comparison().effect())))
                                .thenComparing(ColumnFinding::column))
                .toList();
    }

    private static boolean inDeviations(Effect effect) {
        return effect.unit().equals("SD");
    }

    private static double sortable(double multiple) {
        return Double.isNaN(multiple) ? -1 : multiple;
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case DRIFT -> 0;
            case UNDECIDED -> 1;
            case STABLE -> 2;
        };
    }
}
