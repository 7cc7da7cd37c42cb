package dev.holdfast.data.comparison;

import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Sample;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.stats.Bins;
import dev.holdfast.stats.CalibratedPsi;
import dev.holdfast.stats.JensenShannon;
import dev.holdfast.stats.KolmogorovSmirnov;
import dev.holdfast.stats.NumericShift;
import dev.holdfast.stats.PopulationStabilityIndex;
import dev.holdfast.stats.PsiCalibration;
import dev.holdfast.stats.QuantileBins;
import dev.holdfast.stats.SamplePair;
import dev.holdfast.stats.Shares;
import dev.holdfast.stats.ShiftEstimate;
import dev.holdfast.stats.Wasserstein;

import org.jspecify.annotations.Nullable;

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
    private final @Nullable SamplePair pair;
    private final Map<String, Double> statistics = new TreeMap<>();
    private final Map<String, String> notApplicable = new TreeMap<>();

    NumericComparison(
            ColumnComparator comparator, Column column, NumericColumn before, NumericColumn now) {
        this.comparator = comparator;
        this.column = column;
        this.before = before;
        this.now = now;
        this.pair =
                before.values().isEmpty() || now.values().isEmpty()
                        ? null
                        : SamplePair.of(before.values(), now.values());
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
                comparator.figures() ? Samples.ofNumbers(before, now, pair) : Sample.NONE);
    }

    private ShiftEstimate shift() {
        int fewest = Math.min(before.values().size(), now.values().size());
        if (pair == null || fewest < 2) {
            notApplicable.put("effect", "needs two values in each window, has " + fewest);
            return Unknown.SHIFT;
        }
        return new NumericShift(comparator.bootstrap(column))
                .between(pair, comparator.numericMargin(column));
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
        return pair == null ? Double.NaN : NumericShift.signed(before.values(), now.values());
    }

    private void measure() {
        OF_CATEGORIES.forEach(name -> notApplicable.put(name, "needs categories"));
        if (pair == null)
            METHODS.forEach(name -> notApplicable.put(name, "no value in one window"));
        else measure(pair);
    }

    private void measure(SamplePair pair) {
        var ks = KolmogorovSmirnov.withDefaults().between(pair);
        statistics.put("ks", ks.statistic());
        statistics.put("ks_p_value", ks.pValue());
        statistics.put("wasserstein", new Wasserstein().scaledBetween(pair));
        statistics.put("wasserstein_distance", new Wasserstein().between(pair));
        var shares = Bins.pooled(pair).shares();
        statistics.put("jensenshannon", JensenShannon.withDefaults().between(shares));
        var psi = new PopulationStabilityIndex();
        statistics.put("psi", psi.between(shares.withZerosFilled()));
        var deciles = QuantileBins.deciles().between(pair.reference(), pair.current());
        statistics.put("quantile_psi_10", psi.between(deciles.withZerosFilled()));
        if (comparator.figures()) calibrate(deciles);
    }

    /// For those who must report the index: what it is worth with so many rows.
    private void calibrate(Shares deciles) {
        CalibratedPsi psi =
                PsiCalibration.withDefaults()
                        .between(deciles, before.values().size(), now.values().size());
        statistics.put("quantile_psi_10_p_value", psi.pValue());
        statistics.put("quantile_psi_10_limit", psi.limit());
        statistics.put("quantile_psi_10_sd", psi.equivalent());
    }
}
