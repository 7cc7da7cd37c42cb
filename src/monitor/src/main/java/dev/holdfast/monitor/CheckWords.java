package dev.holdfast.monitor;

import dev.holdfast.catalog.check.Cause;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Verdict;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The verdict over all columns in a sentence or two: first what cannot be compared any more, then what moved.
final class CheckWords {
    private static final int NAMED = 3;

    private CheckWords() {}

    static String sentence(List<ColumnFinding> findings) {
        if (findings.isEmpty()) return "There is no column to compare.";
        List<ColumnFinding> measured = findings.stream().filter(f -> f.cause().measured()).toList();
        return (gone(of(findings, Cause.GONE))
                        + retyped(of(findings, Cause.RETYPED))
                        + (measured.isEmpty() ? "" : measured(measured)))
                .strip();
    }

    private static String gone(List<ColumnFinding> gone) {
        return switch (gone.size()) {
            case 0 -> "";
            case 1 -> gone.getFirst().because() + " ";
            default ->
                    "%s are gone: the current window does not have them. ".formatted(names(gone));
        };
    }

    private static String retyped(List<ColumnFinding> retyped) {
        return switch (retyped.size()) {
            case 0 -> "";
            case 1 -> retyped.getFirst().because() + " ";
            default -> "%s hold another type than in the reference. ".formatted(names(retyped));
        };
    }

    private static String measured(List<ColumnFinding> findings) {
        return switch (DriftJudge.overall(findings)) {
            case DRIFT -> drift(findings);
            case STABLE -> stable(findings.size());
            case UNDECIDED -> undecided(findings);
        };
    }

    private static String drift(List<ColumnFinding> findings) {
        List<ColumnFinding> drifted = worstFirst(findings, Verdict.DRIFT);
        String first = firstSentence(drifted.getFirst());
        if (findings.size() == 1) return first + ".";
        if (drifted.size() == 1)
            return "%s; the only one of %d columns that drifted.".formatted(first, findings.size());
        String others = names(drifted.subList(1, drifted.size()));
        return "%s. %s of %d columns drifted, also %s."
                .formatted(first, Numbers.word(drifted.size()), findings.size(), others);
    }

    /// The shift if it is what drifted, else what did.
    private static String firstSentence(ColumnFinding worst) {
        if (worst.cause() == Cause.SHIFT) return FindingWords.moved(worst.comparison());
        String because = worst.because();
        return because.substring(0, because.length() - 1);
    }

    private static String stable(int size) {
        return size == 1
                ? "One column is inside its margin."
                : "%s columns are inside their margins.".formatted(Numbers.word(size));
    }

    private static String undecided(List<ColumnFinding> findings) {
        List<ColumnFinding> open = worstFirst(findings, Verdict.UNDECIDED);
        if (findings.size() == 1) return open.getFirst().because();
        String rest = open.size() < findings.size() ? " The others are inside their margins." : "";
        return "Nothing drifted, but %s of %d columns cannot be decided. %s%s"
                .formatted(
                        Numbers.word(open.size()).toLowerCase(Locale.ROOT),
                        findings.size(),
                        open.getFirst().because(),
                        rest);
    }

    private static List<ColumnFinding> of(List<ColumnFinding> findings, Cause cause) {
        return findings.stream().filter(f -> f.cause() == cause).toList();
    }

    private static List<ColumnFinding> worstFirst(List<ColumnFinding> findings, Verdict verdict) {
        return findings.stream()
                .filter(f -> f.verdict() == verdict)
                .sorted(
                        Comparator.comparing(
                                ColumnFinding::effect, Effect.SMALLEST_FIRST.reversed()))
                .toList();
    }

    private static String names(List<ColumnFinding> findings) {
        String first =
                findings.stream()
                        .limit(NAMED)
                        .map(ColumnFinding::column)
                        .collect(Collectors.joining(", "));
        return findings.size() > NAMED
                ? first + " and " + (findings.size() - NAMED) + " more"
                : first;
    }
}
