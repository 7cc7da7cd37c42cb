package dev.holdfast.app.drift;

import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.check.Cause;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Sample;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Verdicts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What a check found of a column, said so that nobody needs to know the method.
record PlainWords(Check check, ColumnFinding finding, Words words) {
    /// What moved, first of all.
    String moved() {
        ColumnComparison c = finding.comparison();
        if (finding.cause() != Cause.SHIFT) return finding.because();
        return c.sample().categories().isEmpty() ? numbers(c) : categories(c);
    }

    private String numbers(ColumnComparison c) {
        Double before = c.sample().referenceFacts().get("mean");
        Double after = c.sample().currentFacts().get("mean");
        if (before == null || after == null || before.isNaN() || after.isNaN())
            return finding.because();
        String key =
                finding.verdict() == Verdict.STABLE
                        ? "plain.mean.same"
                        : after > before ? "plain.mean.rose" : "plain.mean.fell";
        return words.text(
                key, finding.column(), Numbers.number(before, 3), Numbers.number(after, 3));
    }

    private String categories(ColumnComparison c) {
        List<Double> before = c.sample().reference();
        List<Double> after = c.sample().current();
        int most =
                IntStream.range(0, Math.min(before.size(), after.size()))
                        .filter(i -> !c.sample().categories().get(i).equals(Sample.OTHER))
                        .boxed()
                        .max(
                                Comparator.comparingDouble(
                                        i -> Math.abs(after.get(i) - before.get(i))))
                        .orElse(-1);
        if (most < 0) return finding.because();
        return words.text(
                after.get(most) > before.get(most) ? "plain.share.rose" : "plain.share.fell",
                c.sample().categories().get(most),
                Numbers.percent(before.get(most)),
                Numbers.percent(after.get(most)));
    }

    /// Whether that can be chance, and whether it matters.
    String sure() {
        if (!finding.cause().measured()) return words.text("plain.sure.schema");
        var effect = finding.effect();
        String band = Verdicts.band(effect);
        String margin = Verdicts.margin(effect);
        return switch (finding.verdict()) {
            case DRIFT -> words.text("plain.sure.drift", Verdicts.effect(finding), band, margin);
            case STABLE -> words.text("plain.sure.stable", band, margin, Verdicts.visible(finding));
            case UNDECIDED ->
                    effect.low() > effect.margin()
                            ? words.text("plain.sure.chance", band, margin)
                            : words.text("plain.sure.undecided", band, margin)
                                    + " "
                                    + WhatWouldDecide.sentence(finding, words);
        };
    }

    /// Missing cells and categories the reference never had; empty when there is nothing to say.
    List<String> besides() {
        ColumnComparison c = finding.comparison();
        List<String> lines = new ArrayList<>();
        double before = share(c.referenceMissing(), c.referenceRows());
        double after = share(c.currentMissing(), c.currentRows());
        if (Math.abs(after - before) >= 0.01)
            lines.add(words.text("plain.missing", Numbers.percent(before), Numbers.percent(after)));
        if (!c.unseen().isEmpty())
            lines.add(
                    words.text(
                            c.unseen().size() == 1 ? "plain.unseen.one" : "plain.unseen.many",
                            Numbers.count(c.unseen().size()),
                            Numbers.count(c.unseenRows(), "row", "rows"),
                            String.join(
                                    ", ", c.unseen().subList(0, Math.min(3, c.unseen().size())))));
        return lines;
    }

    /// How it was computed, for those who ask.
    String method() {
        var settings = check.settings();
        var effect = finding.comparison().effect();
        String key = effect.name().equals("total_variation") ? "method.category" : "method.numeric";
        return words.text(
                key,
                Verdicts.margin(effect),
                Numbers.percent(settings.confidence(), 0),
                Numbers.count(settings.resamples()),
                Numbers.count(check.family().size(), "test", "tests"),
                check.family().method(),
                Numbers.percent(check.family().q(), 0));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
