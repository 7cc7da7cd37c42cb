package dev.holdfast.data.comparison;

import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.stats.Bins;
import dev.holdfast.stats.JensenShannon;
import dev.holdfast.stats.KolmogorovSmirnov;
import dev.holdfast.stats.NumericShift;
import dev.holdfast.stats.PopulationStabilityIndex;
import dev.holdfast.stats.QuantileBins;
import dev.holdfast.stats.ShiftEstimate;
import dev.holdfast.stats.SortedSample;
import dev.holdfast.stats.Wasserstein;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A numeric column in two windows.
final class NumericComparison {
    private static final List<String> METHODS =
            List.of("ks", "wasserstein", "jensenshannon", "psi", "quantile_psi_10");
    private static final List<String> OF_CATEGORIES = List.of("chisquare", "total_variation");

    private final ColumnComparator comparator;
    private final Column column;
    private final NumericColumn before;
    private final NumericColumn now;
    private final Map<String, Double> statistics = new TreeMap<>();
    private final Map<String, String> notApplicable = new TreeMap<>();

    NumericComparison(
            ColumnComparator comparator, Column column, NumericColumn before, NumericColumn now) {
        this.comparator = comparator;
        this.column = column;
        this.before = before;
        this.now = now;
    }

    ColumnComparison result() {
        ShiftEstimate shift = shift();
        measure();
        return new ColumnComparison(
                column,
                before.rows(),
                now.rows(),
                before.missing(),
                now.missing(),
                effect(shift),
                shift.pValue(),
                shift.minimumDetectable(),
                comparator.missing(before.missing(), before.rows(), now.missing(), now.rows()),
                List.of(),
                0,
                statistics,
                notApplicable,
                Samples.ofNumbers(before, now));
    }

    private boolean comparable() {
        return !before.values().isEmpty() && !now.values().isEmpty();
    }

    private ShiftEstimate shift() {
        int fewest = Math.min(before.values().size(), now.values().size());
        if (fewest < 2) {
            notApplicable.put("effect", "needs two values in each window, has " + fewest);
            return Unknown.SHIFT;
        }
        return new NumericShift(comparator.bootstrap(column))
                .between(before.values(), now.values(), comparator.numericMargin(column));
    }

    private Effect effect(ShiftEstimate shift) {
        return new Effect(
                "standardised_wasserstein",
                "SD",
                shift.value(),
                shift.low(),
                shift.high(),
                comparator.numericMargin(column),
                signed());
    }

    private double signed() {
        return comparable() ? NumericShift.signed(before.values(), now.values()) : Double.NaN;
    }

    private void measure() {
        OF_CATEGORIES.forEach(name -> notApplicable.put(name, "needs categories"));
        if (!comparable()) {
            METHODS.forEach(name -> notApplicable.put(name, "no value in one window"));
            return;
        }
        SortedSample r = before.values();
        SortedSample c = now.values();
        var ks = KolmogorovSmirnov.withDefaults().between(r, c);
        statistics.put("ks", ks.statistic());
        statistics.put("ks_p_value", ks.pValue());
        statistics.put("wasserstein", new Wasserstein().scaledBetween(r, c));
        statistics.put("wasserstein_distance", new Wasserstein().between(r, c));
        var shares = Bins.pooled(r, c).shares();
        statistics.put("jensenshannon", JensenShannon.withDefaults().between(shares));
        var psi = new PopulationStabilityIndex();
        statistics.put("psi", psi.between(shares.withZerosFilled()));
        statistics.put(
                "quantile_psi_10",
                psi.between(QuantileBins.deciles().between(r, c).withZerosFilled()));
    }
}
