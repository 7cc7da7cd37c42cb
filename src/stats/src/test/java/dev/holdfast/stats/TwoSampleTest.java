package dev.holdfast.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Random;

/// Values of SciPy 1.17.1 for two small samples and a small table.
class TwoSampleTest {
    private final SortedSample a = SortedSample.of(1, 2, 4, 8, 9, 11, 15);
    private final SortedSample b = SortedSample.of(3, 5, 6, 7, 10, 12, 13, 14, 16);
    private final CategoryTable table = Tables.of(new long[] {10, 20, 30}, new long[] {6, 9, 45});
    private final CategoryTable pair = Tables.of(new long[] {10, 20}, new long[] {6, 9});

    @Test
    void distributionsAsAWhole() {
        same(
                KolmogorovSmirnov.withDefaults().between(a, b),
                0.31746031746031744,
                0.7136363636363634);
        same(CramerVonMises.withDefaults().between(a, b), 0.1344246031746028, 0.4924825174825175);
        same(new EppsSingleton().between(a, b), 1.5606486053526232, 0.815846738232086);
        assertThat(new AndersonDarling().between(a, b).statistic())
                .isCloseTo(-0.22939013296288185, within(1e-12));
    }

    @Test
    void locationAndSpread() {
        same(MannWhitney.withDefaults().between(a, b), 22, 0.35104895104895106);
        same(new KruskalWallis().between(a, b), 1.0112044817927242, 0.31461445529998266);
        same(new BrunnerMunzel().between(a, b), 0.9949598762729343, 0.3407796153803821);
        same(new StudentT(true).between(a, b), -1.005989272955115, 0.33149236135647103);
        same(new StudentT(false).between(a, b), -0.9899287132600783, 0.3414891872838564);
        same(new Levene().between(a, b), 0.03257978723404258, 0.8593478236625582);
    }

    @Test
    void distances() {
        assertThat(new Wasserstein().between(a, b)).isCloseTo(2.5079365079365075, within(1e-12));
        assertThat(new EnergyDistance().between(a, b)).isCloseTo(1.045211278295513, within(1e-12));
    }

    @Test
    void countsOfCategories() {
        same(
                ChiSquareContingency.withDefaults().between(table),
                8.172413793103448,
                0.016802847774492553);
        var yates = new ChiSquareContingency(ChiSquareContingency.Statistic.PEARSON, true);
        same(yates.between(pair), 0.012122844827586209, 0.9123270615303946);
        var g = new ChiSquareContingency(ChiSquareContingency.Statistic.LOG_LIKELIHOOD, false);
        same(g.between(table), 8.30972485693908, 0.015687949196354103);
        same(new ChiSquareFit().between(table), 15.15, 0.000513120421794783);
        same(
                new FisherExact().between(Tables.of(new long[] {10, 20}, new long[] {6, 19})),
                1.5833333333333333,
                0.556028344301609);
    }

    @Test
    void sharesWorkedByHand() {
        var shares = Shares.of(new double[] {0.5, 0.5}, new double[] {0.8, 0.2});
        // (0.5 − 0.8) ln(0.5 / 0.8) + (0.5 − 0.2) ln(0.5 / 0.2)
        assertThat(new PopulationStabilityIndex().between(shares))
                .isCloseTo(0.4158883, within(1e-7));
        // 0.5 ln(0.5 / 0.8) + 0.5 ln(0.5 / 0.2)
        assertThat(new KullbackLeibler().between(shares)).isCloseTo(0.2231436, within(1e-7));
        assertThat(new TotalVariation().between(shares)).isCloseTo(0.3, within(1e-15));
        // √(1 − √0.4 − √0.1)
        assertThat(new Hellinger().between(shares)).isCloseTo(0.2265319, within(1e-6));
    }

    @Test
    void windowsWithNothingInCommonAreAsFarApartAsCanBe() {
        var shares = Shares.of(new double[] {1, 0}, new double[] {0, 1});
        assertThat(new JensenShannon(2).between(shares)).isEqualTo(1);
        assertThat(new Hellinger().between(shares)).isEqualTo(1);
        assertThat(new TotalVariation().between(shares)).isEqualTo(1);
    }

    @Test
    void aShiftedSampleIsExactlyThatFarAway() {
        var random = new Random(5);
        for (int i = 0; i < 50; i++) {
            double[] values = random.doubles(1 + random.nextInt(40)).toArray();
            double shift = 4 * random.nextDouble();
            var moved =
                    SortedSample.of(java.util.Arrays.stream(values).map(x -> x + shift).toArray());
            var still = SortedSample.of(values);
            assertThat(new Wasserstein().between(still, moved)).isCloseTo(shift, within(1e-9));
            assertThat(new Wasserstein().between(moved, still)).isCloseTo(shift, within(1e-9));
            assertThat(new Wasserstein().between(still, still)).isZero();
        }
    }

    @Test
    void categoriesStandInTheOrderOfCodePoints() {
        String smile =
                "\uD83D\uDE00"; // U+1F600, above U+FF5E though its first UTF-16 unit is below
        var counts = java.util.Map.of(smile, 1L, "\uFF5E", 1L, "b", 1L, "ab", 1L, "a", 1L);
        assertThat(CategoryTable.of(counts, counts).categories())
                .containsExactly("a", "ab", "b", "\uFF5E", smile);
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        var none = SortedSample.of();
        assertThatThrownBy(() -> new Wasserstein().between(a, none))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SortedSample.of(1, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> SortedSample.of(Double.POSITIVE_INFINITY))
                .hasMessageContaining("infinite");
        assertThatThrownBy(() -> SortedSample.ofSorted(new double[] {2, 1}))
                .hasMessageContaining("not ascending");
    }

    private static void same(TestResult result, double statistic, double p) {
        assertThat(result.statistic()).isCloseTo(statistic, within(1e-9 * Math.abs(statistic)));
        assertThat(result.pValue()).isCloseTo(p, within(1e-8 * p));
    }

    private static void same(ChiSquareResult result, double statistic, double p) {
        same(new TestResult(result.statistic(), result.pValue()), statistic, p);
    }
}
