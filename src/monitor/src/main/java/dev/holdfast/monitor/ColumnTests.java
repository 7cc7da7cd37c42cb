package dev.holdfast.monitor;

import dev.holdfast.catalog.check.Cause;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.stats.ShareDifference;
import dev.holdfast.stats.ShiftEstimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/// The effects of a column that are tested: always its shift; missing cells and unseen categories only where there are any, so that complete
/// columns do not make the family larger.
record ColumnTests(ColumnComparison comparison, List<JudgedEffect> effects) {
    ColumnTests {
        effects = List.copyOf(effects);
    }

    static ColumnTests of(ColumnComparison column, CheckSettings settings) {
        var effects = new ArrayList<JudgedEffect>();
        effects.add(judged(Cause.SHIFT, column.effect(), column.pValue()));
        if (column.referenceMissing() + column.currentMissing() > 0)
            effects.add(missing(column, settings));
        if (column.unseenRows() > 0) effects.add(unseen(column, settings));
        return new ColumnTests(column, effects);
    }

    JudgedEffect shift() {
        return effects.getFirst();
    }

    /// What the verdict rests on: of the effects that drifted the farthest beyond its margin; of those that keep a column undecided its shift
    /// before the others; else its shift.
    JudgedEffect deciding(Verdict verdict, double q) {
        return switch (verdict) {
            case DRIFT ->
                    effects.stream()
                            .filter(effect -> effect.drifted(q))
                            .max(Comparator.comparing(JudgedEffect::effect, Effect.SMALLEST_FIRST))
                            .orElseThrow();
            case UNDECIDED ->
                    effects.stream().filter(effect -> !effect.stable()).findFirst().orElseThrow();
            case STABLE -> shift();
        };
    }

    DoubleStream pValues() {
        return effects.stream().mapToDouble(JudgedEffect::pValue);
    }

    ColumnTests adjustedFrom(double[] adjusted, int first) {
        var result = new ArrayList<JudgedEffect>();
        for (int i = 0; i < effects.size(); i++)
            result.add(effects.get(i).adjustedTo(adjusted[first + i]));
        return new ColumnTests(comparison, result);
    }

    private static JudgedEffect missing(ColumnComparison column, CheckSettings settings) {
        if (column.referenceRows() == 0 || column.currentRows() == 0)
            return judged(Cause.MISSING, column.missing(), Double.NaN);
        double p =
                new ShareDifference(settings.confidence())
                        .between(
                                column.referenceMissing(),
                                column.referenceRows(),
                                column.currentMissing(),
                                column.currentRows(),
                                column.missing().margin())
                        .pValue();
        return judged(Cause.MISSING, column.missing(), p);
    }

    private static JudgedEffect unseen(ColumnComparison column, CheckSettings settings) {
        double margin = settings.categoryMargin();
        ShiftEstimate share =
                new ShareDifference(settings.confidence())
                        .between(
                                0,
                                column.referenceRows() - column.referenceMissing(),
                                column.unseenRows(),
                                column.currentRows() - column.currentMissing(),
                                margin);
        var effect =
                new Effect(
                        "unseen_share",
                        "share",
                        share.value(),
                        share.low(),
                        share.high(),
                        margin,
                        share.value());
        return judged(Cause.UNSEEN, effect, share.pValue());
    }

    private static JudgedEffect judged(Cause cause, Effect effect, double p) {
        return new JudgedEffect(cause, effect, p, p);
    }
}
