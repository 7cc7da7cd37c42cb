package dev.holdfast.data.comparison;

import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Sample;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.stats.CalibratedPsi;
import dev.holdfast.stats.JensenShannon;
import dev.holdfast.stats.NumericShift;
import dev.holdfast.stats.PopulationStabilityIndex;
import dev.holdfast.stats.PsiCalibration;
import dev.holdfast.stats.ShiftEstimate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A numeric column in two windows, of which counts are known and no values.
final class CountedComparison {
    private static final List<String> METHODS =
            List.of("wasserstein", "jensenshannon", "psi", "quantile_psi_10");
    private static final List<String> OF_CATEGORIES = List.of("chisquare", "total_variation");

    /// Evidently's floor under the standard deviation.
    private static final double LEAST_SCALE = 0.001;

    private final ColumnComparator comparator;
    private final Column column;
    private final CountedNumbers numbers;
    private final Map<String, Double> statistics = new TreeMap<>();
    private final Map<String, String> notApplicable = new TreeMap<>();

    CountedComparison(ColumnComparator comparator, Column column, CountedNumbers numbers) {
        this.comparator = comparator;
        this.column = column;
        this.numbers = numbers;
    }

    ColumnComparison result() {
        var before = numbers.reference();
        var now = numbers.current();
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
                new Sample(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        before.facts(),
                        now.facts()));
    }

    private ShiftEstimate shift() {
        long fewest = Math.min(numbers.reference().used(), numbers.current().used());
        var counts = numbers.counts();
        if (counts == null || fewest < 2) {
            notApplicable.put("effect", "needs two values in each window, has " + fewest);
            return Unknown.SHIFT;
        }
        return new NumericShift(comparator.bootstrap(column))
                .between(counts.grid(), comparator.numericMargin(column));
    }

    private Effect effect(ShiftEstimate shift) {
        var counts = numbers.counts();
        return new Effect(
                "standardised_wasserstein",
                "SD",
                shift.value(),
                shift.low(),
                shift.high(),
                comparator.numericMargin(column),
                counts == null ? Double.NaN : counts.grid().signed());
    }

    private void measure() {
        OF_CATEGORIES.forEach(name -> notApplicable.put(name, "needs categories"));
        notApplicable.put("ks", "needs every value, and only counts left the database");
        var counts = numbers.counts();
        if (counts == null)
            METHODS.forEach(name -> notApplicable.put(name, "no value in one window"));
        else measure(counts);
    }

    private void measure(CountedNumbers.Counts counts) {
        double distance = counts.grid().wasserstein();
        double sd = numbers.reference().facts().getOrDefault("sd", 0.0);
        statistics.put("wasserstein", distance / Math.max(sd, LEAST_SCALE));
        statistics.put("wasserstein_distance", distance);
        var index = new PopulationStabilityIndex();
        statistics.put("quantile_psi_10", index.between(counts.deciles().withZerosFilled()));
        CalibratedPsi psi =
                PsiCalibration.withDefaults()
                        .between(
                                counts.deciles(),
                                numbers.reference().used(),
                                numbers.current().used());
        statistics.put("quantile_psi_10_p_value", psi.pValue());
        statistics.put("quantile_psi_10_limit", psi.limit());
        statistics.put("quantile_psi_10_sd", psi.equivalent());
        var pooled = counts.pooled();
        if (pooled == null) {
            for (String name : List.of("psi", "jensenshannon"))
                notApplicable.put(name, "the current window holds too many values to count each");
            return;
        }
        statistics.put("jensenshannon", JensenShannon.withDefaults().between(pooled));
        statistics.put("psi", index.between(pooled.withZerosFilled()));
    }
}
