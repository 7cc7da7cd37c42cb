package dev.holdfast.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.stats.BootstrapInterval.Rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.Random;

class IntervalsTest {
    private static final double[] TEN = {1, 2, 3, 4, 5, 7, 8, 12, 19, 40};

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # hits, rows, low, high by statsmodels 0.15
                    0,   10,   0,                   0.27753279986288926
                    3,   10,   0.10779126740630104, 0.6032218525388546
                    10,  10,   0.7224672001371106,  1
                    812, 1000, 0.7866068125887822,  0.8350052901162315
                    """)
    void wilson(long hits, long rows, double low, double high) {
        Interval interval = WilsonInterval.withDefaults().of(hits, rows);
        assertThat(interval.low()).isCloseTo(low, within(1e-12));
        assertThat(interval.high()).isCloseTo(high, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # only first right, only second, statistic, p by statsmodels 0.15
                    3,  9,  3,                 0.14599609375
                    0,  0,  0,                 1
                    1,  0,  0,                 1
                    30, 12, 6.880952380952381, 0.008711912962379598
                    """)
    void mcNemar(long first, long second, double statistic, double p) {
        TestResult result = new McNemar().between(first, second);
        assertThat(result.statistic()).isCloseTo(statistic, within(1e-12));
        assertThat(result.pValue()).isCloseTo(p, within(1e-12));
        assertThat(new McNemar().between(second, first)).isEqualTo(result);
    }

    /// statsmodels squares |b - c| - 1 = -1 there and finds p = 0.89.
    @Test
    void equalCountsOfMcNemarAreNoEvidenceAtAll() {
        assertThat(new McNemar().between(25, 25)).isEqualTo(new TestResult(0, 1));
    }

    /// Placements counted pair by pair in numpy.
    @Test
    void deLong() {
        double[] first = {.1, .4, .35, .8, .7, .7, .2, .9, .6, .3};
        double[] second = {.2, .3, .5, .6, .7, .9, .1, .4, .4, .6};
        boolean[] truths = {false, false, true, true, false, true, false, true, true, false};
        Interval area = DeLong.withDefaults().of(first, truths);
        assertThat(area.value()).isCloseTo(0.86, within(1e-12));
        assertThat(area.low()).isCloseTo(0.6183594113677284, within(1e-9));
        assertThat(area.high()).isEqualTo(1);
        TestResult apart = DeLong.withDefaults().between(first, second, truths);
        assertThat(apart.statistic()).isCloseTo(0.878114079917523, within(1e-9));
        assertThat(apart.pValue()).isCloseTo(0.37988181279906974, within(1e-9));
        assertThat(DeLong.withDefaults().between(first, first, truths).statistic()).isNaN();
    }

    @Test
    void deLongNeedsTwoOfEachClass() {
        assertThatThrownBy(
                        () ->
                                DeLong.withDefaults()
                                        .of(
                                                new double[] {1, 2, 3},
                                                new boolean[] {true, false, false}))
                .hasMessageContaining("two of each");
    }

    /// SciPy 1.17.1 with 200,000 draws: BCa 5.3 to 21.4, percentile 4.4 to 17.9.
    @Test
    void bootstrap() {
        Bootstrap draws = new Bootstrap(20_000, 0.95, 3);
        Interval corrected = mean(new BootstrapInterval(draws, Rule.BIAS_CORRECTED));
        assertThat(corrected.value()).isEqualTo(10.1);
        assertThat(corrected.low()).isCloseTo(5.3, within(0.2));
        assertThat(corrected.high()).isCloseTo(21.4, within(0.5));
        Interval plain = mean(new BootstrapInterval(draws, Rule.PERCENTILE));
        assertThat(plain.low()).isCloseTo(4.4, within(0.2));
        assertThat(plain.high()).isCloseTo(17.9, within(0.3));
        assertThat(mean(new BootstrapInterval(draws, Rule.PERCENTILE))).isEqualTo(plain);
    }

    private static Interval mean(BootstrapInterval interval) {
        return interval.of(
                TEN.length,
                rows -> Arrays.stream(rows).mapToDouble(i -> TEN[i]).sum() / rows.length);
    }

    @Test
    void aFigureWithoutSpreadHasAnIntervalOfNothing() {
        var corrected = new BootstrapInterval(new Bootstrap(2000, 0.95, 1), Rule.BIAS_CORRECTED);
        Interval constant = corrected.of(5, _ -> 3);
        assertThat(constant).isEqualTo(new Interval(3, 3, 3));
        assertThatThrownBy(() -> corrected.of(5, _ -> Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// p-values and their adjusted ones by statsmodels 0.15.
    @Test
    void corrections() {
        double[] p = {0.205, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.001};
        assertThat(FamilyCorrection.BONFERRONI.adjusted(p))
                .containsExactly(
                        new double[] {1, .064, .312, .328, .336, .48, .592, .008}, within(1e-12));
        assertThat(FamilyCorrection.HOLM.adjusted(p))
                .containsExactly(
                        new double[] {.234, .056, .234, .234, .234, .234, .234, .008},
                        within(1e-12));
        assertThat(FamilyCorrection.BENJAMINI_HOCHBERG.adjusted(p))
                .containsExactly(
                        new double[] {
                            .205, .032, .0672, .0672, .0672, .08, .08457142857142856, .008
                        },
                        within(1e-12));
        assertThat(FamilyCorrection.BENJAMINI_YEKUTIELI.adjusted(p))
                .containsExactly(
                        new double[] {
                            0.5571607142857142,
                            0.08697142857142856,
                            0.18264,
                            0.18264,
                            0.18264,
                            0.21742857142857142,
                            0.22985306122448976,
                            0.02174285714285714
                        },
                        within(1e-12));
    }

    @Test
    void everyCorrectionKeepsTheOrderAndNeverGoesBelowTheRawValue() {
        Random random = new Random(5);
        for (int family = 0; family < 200; family++) {
            double[] p = random.doubles(1 + random.nextInt(20)).toArray();
            for (FamilyCorrection correction : FamilyCorrection.values()) {
                double[] adjusted = correction.adjusted(p);
                for (int i = 0; i < p.length; i++) {
                    assertThat(adjusted[i]).isBetween(p[i], 1.0);
                    for (int j = 0; j < p.length; j++)
                        if (p[i] < p[j]) assertThat(adjusted[i]).isLessThanOrEqualTo(adjusted[j]);
                }
                assertThat(adjusted[0])
                        .isLessThanOrEqualTo(
                                correction == FamilyCorrection.BENJAMINI_YEKUTIELI
                                        ? 1
                                        : FamilyCorrection.BONFERRONI.adjusted(p)[0]);
            }
        }
    }

    /// Equal variances and sizes: √(1/3 + 1/3) · t, where t of 4 degrees of freedom is 2.776445 in the usual tables.
    @Test
    void welch() {
        SortedSample low = SortedSample.of(1, 2, 3);
        Interval interval = MeanDifference.withDefaults().between(low, SortedSample.of(4, 5, 6));
        assertThat(interval.value()).isEqualTo(3);
        assertThat(interval.low()).isCloseTo(3 - 2.266958, within(1e-6));
        assertThat(interval.high()).isCloseTo(3 + 2.266958, within(1e-6));
        assertThatThrownBy(() -> MeanDifference.withDefaults().between(low, SortedSample.of(4)))
                .hasMessageContaining("two values on each side");
    }

    @Test
    void constantSamplesDifferWithoutNoise() {
        SortedSample twos = SortedSample.of(2, 2);
        assertThat(MeanDifference.withDefaults().between(twos, SortedSample.of(3, 3)))
                .isEqualTo(new Interval(1, 1, 1));
    }
}
