package dev.holdfast.data.comparison;

import dev.holdfast.stats.CategoryTable;
import dev.holdfast.stats.ChiSquareContingency;
import dev.holdfast.stats.ChiSquareContingency.Statistic;
import dev.holdfast.stats.ChiSquareFit;
import dev.holdfast.stats.ChiSquareResult;
import dev.holdfast.stats.FisherExact;
import dev.holdfast.stats.GTest;
import dev.holdfast.stats.Hellinger;
import dev.holdfast.stats.JensenShannon;
import dev.holdfast.stats.KullbackLeibler;
import dev.holdfast.stats.PopulationStabilityIndex;
import dev.holdfast.stats.ProportionsZ;
import dev.holdfast.stats.Shares;
import dev.holdfast.stats.TotalVariation;
import dev.holdfast.stats.TotalVariationPermutation;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// Every method that compares categories, under the names of the libraries they come from.
final class CategoryMethods {
    /// Beyond it a permutation test says nothing that the contingency table does not.
    private static final int MOST_FOR_PERMUTATIONS = 1_000;

    private static final List<EvidentlyMethod> OF_NUMBERS =
            List.of(
                    EvidentlyMethod.KS,
                    EvidentlyMethod.WASSERSTEIN,
                    EvidentlyMethod.ANDERSON_DARLING,
                    EvidentlyMethod.CRAMER_VON_MISES,
                    EvidentlyMethod.MANN_WHITNEY,
                    EvidentlyMethod.T_TEST,
                    EvidentlyMethod.ENERGY,
                    EvidentlyMethod.EPPS_SINGLETON,
                    EvidentlyMethod.EMPIRICAL_MMD);

    private final CategoryTable table;
    private final MethodReport report;
    private final MethodChoice choice;

    CategoryMethods(CategoryTable table, MethodChoice choice) {
        this.table = table;
        this.choice = choice;
        this.report = new MethodReport(choice);
    }

    void write(ObjectNode column) {
        column.put("default_method", defaultMethod().key);
        if (choice.all()) {
            scipy();
            column.set("scipy", report.scipy());
        }
        evidently();
        if (!choice.all()) OF_NUMBERS.forEach(method -> report.refuse(method, "needs numbers"));
        column.set("evidently", report.evidently());
    }

    private EvidentlyMethod defaultMethod() {
        if (table.referenceTotal() > 1_000) return EvidentlyMethod.JENSEN_SHANNON;
        return table.size() > 2 ? EvidentlyMethod.CHI_SQUARE : EvidentlyMethod.Z;
    }

    private void evidently() {
        Shares shares = table.shares();
        Shares filled = shares.withZerosFilled();
        report.evidently(
                EvidentlyMethod.CHI_SQUARE, () -> new ChiSquareFit().between(table).pValue());
        report.evidently(
                EvidentlyMethod.FISHER_EXACT, () -> new FisherExact().between(table).pValue());
        report.evidently(EvidentlyMethod.G_TEST, () -> new GTest().between(table).pValue());
        report.evidently(EvidentlyMethod.HELLINGER, () -> new Hellinger().between(shares));
        report.evidently(
                EvidentlyMethod.JENSEN_SHANNON, () -> JensenShannon.withDefaults().between(shares));
        report.evidently(
                EvidentlyMethod.KL_DIVERGENCE, () -> new KullbackLeibler().between(filled));
        report.evidently(EvidentlyMethod.PSI, () -> new PopulationStabilityIndex().between(filled));
        report.evidently(EvidentlyMethod.Z, () -> new ProportionsZ().between(table).pValue());
        if (Math.max(table.referenceTotal(), table.currentTotal()) > MOST_FOR_PERMUTATIONS)
            report.refuse(
                    EvidentlyMethod.TOTAL_VARIATION,
                    "deals rows at random: for at most 1,000 rows");
        else
            report.evidently(
                    EvidentlyMethod.TOTAL_VARIATION,
                    () -> TotalVariationPermutation.withDefaults().between(table).pValue());
    }

    private void scipy() {
        Shares shares = table.shares();
        report.scipy().put("categories", table.size());
        report.chiSquare(
                "chi2_contingency[no correction]", () -> contingency(Statistic.PEARSON, false));
        report.chiSquare("chi2_contingency[yates]", () -> contingency(Statistic.PEARSON, true));
        report.chiSquare(
                "g_contingency[log-likelihood,no correction]",
                () -> contingency(Statistic.LOG_LIKELIHOOD, false));
        report.test("fisher_exact[two-sided]", () -> new FisherExact().between(table));
        Json.put(report.scipy(), "tvd", new TotalVariation().between(shares));
        Json.put(report.scipy(), "l_infinity", new TotalVariation().greatestOf(shares));
        Json.put(report.scipy(), "jensenshannon[base2]", new JensenShannon(2).between(shares));
        Json.put(
                report.scipy(),
                "jensenshannon[base e]",
                JensenShannon.withDefaults().between(shares));
        Json.put(report.scipy(), "hellinger", new Hellinger().between(shares));
    }

    private ChiSquareResult contingency(Statistic by, boolean yates) {
        return new ChiSquareContingency(by, yates).between(table);
    }
}
