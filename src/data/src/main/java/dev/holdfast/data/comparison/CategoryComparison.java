package dev.holdfast.data.comparison;

import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Sample;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.stats.CalibratedPsi;
import dev.holdfast.stats.CategoryShift;
import dev.holdfast.stats.CategoryTable;
import dev.holdfast.stats.ChiSquareContingency;
import dev.holdfast.stats.ChiSquareFit;
import dev.holdfast.stats.JensenShannon;
import dev.holdfast.stats.PopulationStabilityIndex;
import dev.holdfast.stats.PsiCalibration;
import dev.holdfast.stats.Shares;
import dev.holdfast.stats.ShiftEstimate;
import dev.holdfast.stats.TotalVariation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A column of categories in two windows.
final class CategoryComparison {
    private static final List<String> METHODS =
            List.of(
                    "chisquare",
                    "chi2_contingency",
                    "jensenshannon",
                    "psi",
                    "total_variation",
                    "l_infinity");
    private static final List<String> OF_NUMBERS = List.of("ks", "wasserstein", "quantile_psi_10");

    /// More names than this help no reader; `unseenRows` still counts all.
    private static final int UNSEEN_NAMED = 50;

    /// Drawing more categories over and over would take longer than all else.
    private static final int CALIBRATED = 200;

    private final ColumnComparator comparator;
    private final Column column;
    private final CategoryColumn before;
    private final CategoryColumn now;
    private final CategoryTable table;
    private final Map<String, Double> statistics = new TreeMap<>();
    private final Map<String, String> notApplicable = new TreeMap<>();

    CategoryComparison(
            ColumnComparator comparator, Column column, CategoryColumn before, CategoryColumn now) {
        this.comparator = comparator;
        this.column = column;
        this.before = before;
        this.now = now;
        this.table = CategoryTable.of(before.counts(), now.counts());
    }

    ColumnComparison result() {
        ShiftEstimate shift = shift();
        measure();
        boolean comparable = comparable();
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
                comparable ? table.unseen().stream().limit(UNSEEN_NAMED).toList() : List.of(),
                comparable ? table.unseenRows() : 0,
                statistics,
                notApplicable,
                comparator.figures() ? Samples.ofCategories(table, before, now) : Sample.NONE);
    }

    private boolean comparable() {
        return table.referenceTotal() > 0 && table.currentTotal() > 0;
    }

    private ShiftEstimate shift() {
        if (!comparable()) {
            notApplicable.put("effect", "no value in one window");
            return Unknown.SHIFT;
        }
        return new CategoryShift(comparator.bootstrap(column))
                .between(table, comparator.categoryMargin(column));
    }

    private Effect effect(ShiftEstimate shift) {
        return new Effect(
                "total_variation",
                "share",
                shift.value(),
                shift.low(),
                shift.high(),
                comparator.categoryMargin(column),
                Double.NaN);
    }

    private void measure() {
        OF_NUMBERS.forEach(name -> notApplicable.put(name, "needs numbers"));
        if (!comparable()) {
            METHODS.forEach(name -> notApplicable.put(name, "no value in one window"));
            return;
        }
        var fit = new ChiSquareFit().between(table);
        statistics.put("chisquare", fit.statistic());
        statistics.put("chisquare_p_value", fit.pValue());
        var contingency = ChiSquareContingency.withDefaults().between(table);
        statistics.put("chi2_contingency", contingency.statistic());
        statistics.put("chi2_contingency_p_value", contingency.pValue());
        var shares = table.shares();
        statistics.put("jensenshannon", JensenShannon.withDefaults().between(shares));
        statistics.put("psi", new PopulationStabilityIndex().between(shares.withZerosFilled()));
        if (comparator.figures()) calibrate(shares);
        statistics.put("total_variation", new TotalVariation().between(shares));
        statistics.put("l_infinity", new TotalVariation().greatestOf(shares));
    }

    /// For those who must report the index: what it is worth with so many rows. Windows drawn from the reference never hold a category that it lacks, so there
    /// is no limit for those.
    private void calibrate(Shares shares) {
        if (table.unseenRows() > 0 || table.size() > CALIBRATED) {
            notApplicable.put(
                    "psi_limit",
                    table.unseenRows() > 0
                            ? "the reference lacks a category that occurs now"
                            : "more than %d categories".formatted(CALIBRATED));
            return;
        }
        CalibratedPsi psi =
                PsiCalibration.withDefaults()
                        .between(shares, table.referenceTotal(), table.currentTotal());
        statistics.put("psi_p_value", psi.pValue());
        statistics.put("psi_limit", psi.limit());
    }
}
