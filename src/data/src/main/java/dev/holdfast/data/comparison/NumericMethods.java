package dev.holdfast.data.comparison;

import dev.holdfast.stats.AndersonDarling;
import dev.holdfast.stats.Bins;
import dev.holdfast.stats.BrunnerMunzel;
import dev.holdfast.stats.CramerVonMises;
import dev.holdfast.stats.EnergyDistance;
import dev.holdfast.stats.EppsSingleton;
import dev.holdfast.stats.Hellinger;
import dev.holdfast.stats.JensenShannon;
import dev.holdfast.stats.KolmogorovSmirnov;
import dev.holdfast.stats.KolmogorovSmirnov.Method;
import dev.holdfast.stats.KruskalWallis;
import dev.holdfast.stats.KullbackLeibler;
import dev.holdfast.stats.Levene;
import dev.holdfast.stats.MannWhitney;
import dev.holdfast.stats.MannWhitney.Alternative;
import dev.holdfast.stats.MaximumMeanDiscrepancy;
import dev.holdfast.stats.PopulationStabilityIndex;
import dev.holdfast.stats.QuantileBins;
import dev.holdfast.stats.SamplePair;
import dev.holdfast.stats.Shares;
import dev.holdfast.stats.SortedSample;
import dev.holdfast.stats.StudentT;
import dev.holdfast.stats.Wasserstein;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// Every method that compares numbers, under the names of the libraries they come from.
final class NumericMethods {
    /// Quadratic methods stop here.
    private static final int MOST_FOR_PAIRS = 1_000;

    /// The exact Kolmogorov–Smirnov test beside AUTO is worked out up to here.
    private static final int MOST_FOR_EXACT = 10_000;

    private static final List<EvidentlyMethod> OF_CATEGORIES =
            List.of(
                    EvidentlyMethod.CHI_SQUARE,
                    EvidentlyMethod.Z,
                    EvidentlyMethod.G_TEST,
                    EvidentlyMethod.FISHER_EXACT,
                    EvidentlyMethod.TOTAL_VARIATION);

    private final SortedSample r;
    private final SortedSample c;
    private final SamplePair pair;
    private final MethodReport report;
    private final MethodChoice choice;

    NumericMethods(SortedSample reference, SortedSample current, MethodChoice choice) {
        this.r = reference;
        this.c = current;
        this.pair = SamplePair.of(reference, current);
        this.choice = choice;
        this.report = new MethodReport(choice);
    }

    void write(ObjectNode column) {
        column.put("default_method", defaultMethod().key);
        Bins bins = Bins.pooled(pair);
        if (choice.all()) {
            writeMmd(column);
            scipy();
            column.set("scipy", report.scipy());
            writeBins(column, bins);
        }
        tests();
        distances(bins.shares());
        if (!choice.all())
            OF_CATEGORIES.forEach(method -> report.refuse(method, "needs categories"));
        column.set("evidently", report.evidently());
    }

    private EvidentlyMethod defaultMethod() {
        int distinct = pair.distinct();
        if (r.size() > 1_000)
            return distinct > 5 ? EvidentlyMethod.WASSERSTEIN : EvidentlyMethod.JENSEN_SHANNON;
        if (distinct > 5) return EvidentlyMethod.KS;
        return distinct > 2 ? EvidentlyMethod.CHI_SQUARE : EvidentlyMethod.Z;
    }

    private void tests() {
        report.evidently(
                EvidentlyMethod.ANDERSON_DARLING,
                () -> new AndersonDarling().between(r, c).pValue());
        report.evidently(
                EvidentlyMethod.CRAMER_VON_MISES,
                () ->
                        EvidentlyCramer.rounded(
                                CramerVonMises.withDefaults().between(r, c).pValue(),
                                r.size(),
                                c.size()));
        report.evidently(
                EvidentlyMethod.EPPS_SINGLETON, () -> new EppsSingleton().between(r, c).pValue());
        report.evidently(
                EvidentlyMethod.KS, () -> KolmogorovSmirnov.withDefaults().between(pair).pValue());
        report.evidently(
                EvidentlyMethod.MANN_WHITNEY,
                () -> new MannWhitney(Alternative.LESS).between(r, c).pValue());
        report.evidently(
                EvidentlyMethod.T_TEST, () -> StudentT.withDefaults().between(r, c).pValue());
        report.refuse(
                EvidentlyMethod.EMPIRICAL_MMD,
                "its p-value comes from unseeded permutations; mmd_unbiased gives the distance"
                        + " itself");
    }

    private void distances(Shares shares) {
        Shares filled = shares.withZerosFilled();
        report.evidently(EvidentlyMethod.ENERGY, () -> new EnergyDistance().between(r, c));
        report.evidently(
                EvidentlyMethod.HELLINGER,
                () -> new Hellinger().ofDensities(Bins.overDistinct(pair)));
        report.evidently(
                EvidentlyMethod.JENSEN_SHANNON, () -> JensenShannon.withDefaults().between(shares));
        report.evidently(
                EvidentlyMethod.KL_DIVERGENCE, () -> new KullbackLeibler().between(filled));
        report.evidently(EvidentlyMethod.PSI, () -> new PopulationStabilityIndex().between(filled));
        report.evidently(EvidentlyMethod.WASSERSTEIN, () -> new Wasserstein().scaledBetween(pair));
    }

    private void scipy() {
        report.test("ks_2samp[auto]", () -> KolmogorovSmirnov.withDefaults().between(pair));
        if (Math.max(r.size(), c.size()) <= MOST_FOR_EXACT)
            report.test("ks_2samp[exact]", () -> new KolmogorovSmirnov(Method.EXACT).between(pair));
        report.test(
                "ks_2samp[asymp]", () -> new KolmogorovSmirnov(Method.ASYMPTOTIC).between(pair));
        report.test(
                "cramervonmises_2samp[auto]", () -> CramerVonMises.withDefaults().between(r, c));
        report.test(
                "cramervonmises_2samp[asymptotic]", () -> new CramerVonMises(true).between(r, c));
        for (var alternative : Alternative.values())
            report.test(
                    "mannwhitneyu["
                            + alternative
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-')
                            + "]",
                    () -> new MannWhitney(alternative).between(r, c));
        report.test("ttest_ind[student]", () -> new StudentT(true).between(r, c));
        report.test("ttest_ind[welch]", () -> new StudentT(false).between(r, c));
        report.scipy("anderson_ksamp[midrank]", this::writeAnderson);
        report.test("epps_singleton_2samp", () -> new EppsSingleton().between(r, c));
        report.distance("wasserstein_distance", () -> new Wasserstein().between(pair));
        report.distance("energy_distance", () -> new EnergyDistance().between(r, c));
        report.test("kruskal", () -> new KruskalWallis().between(r, c));
        report.test("levene[median]", () -> new Levene().between(r, c));
        report.test("brunnermunzel", () -> new BrunnerMunzel().between(r, c));
    }

    private void writeAnderson(ObjectNode answer) {
        var result = new AndersonDarling().between(r, c);
        Json.put(answer, "statistic", result.statistic());
        Json.put(
                answer,
                "critical_values",
                result.criticalValues().stream().mapToDouble(d -> d).toArray());
        Json.put(answer, "p_value", result.pValue());
    }

    private void writeMmd(ObjectNode column) {
        int most = Math.max(r.size(), c.size());
        if (most > MOST_FOR_PAIRS)
            column.set(
                    "mmd_unbiased",
                    Json.notApplicable("compares all pairs: for at most 1,000 values"));
        else if (Math.min(r.size(), c.size()) < 2)
            column.set("mmd_unbiased", Json.notApplicable("needs two values in each window"));
        else Json.put(column, "mmd_unbiased", new MaximumMeanDiscrepancy().between(r, c));
    }

    private void writeBins(ObjectNode column, Bins bins) {
        var node = column.putObject("evidently_bins");
        boolean edges = bins.rule() == Bins.Rule.EDGES;
        node.put("rule", edges ? "sturges" : "values");
        Json.put(node, edges ? "edges" : "values", bins.marks());
        writeShares(node, bins.shares(), "");
        writeShares(node, bins.shares().withZerosFilled(), "_filled");
        Json.put(column, "edges_sturges_unique_values", Bins.overDistinct(pair).marks());
        var quantiles = QuantileBins.deciles();
        var psi = column.putObject("quantile_psi_10");
        Json.put(psi, "inner_edges", quantiles.innerEdges(r));
        Shares shares = quantiles.between(r, c);
        writeShares(psi, shares, "");
        Json.put(psi, "psi", new PopulationStabilityIndex().between(shares.withZerosFilled()));
    }

    private static void writeShares(ObjectNode node, Shares shares, String suffix) {
        Json.put(node, "reference_share" + suffix, shares.reference());
        Json.put(node, "current_share" + suffix, shares.current());
    }
}
