package dev.holdfast.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.stats.MannWhitney.Alternative;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;

/// What must hold of every test and distance, whatever the values.
class TwoSamplePropertiesTest {
    private static final int ROUNDS = 60;

    private static final Map<String, BiFunction<SortedSample, SortedSample, TestResult>> TESTS =
            Map.of(
                    "ks", (a, b) -> KolmogorovSmirnov.withDefaults().between(a, b),
                    "cramer", (a, b) -> CramerVonMises.withDefaults().between(a, b),
                    "mann-whitney", (a, b) -> MannWhitney.withDefaults().between(a, b),
                    "student", (a, b) -> new StudentT(true).between(a, b),
                    "welch", (a, b) -> new StudentT(false).between(a, b),
                    "levene", (a, b) -> new Levene().between(a, b),
                    "kruskal", (a, b) -> new KruskalWallis().between(a, b),
                    "brunner", (a, b) -> new BrunnerMunzel().between(a, b));

    private static final List<BiFunction<SortedSample, SortedSample, Double>> DISTANCES =
            List.of(
                    (a, b) -> new Wasserstein().between(a, b),
                    (a, b) -> new EnergyDistance().between(a, b),
                    (a, b) -> KolmogorovSmirnov.withDefaults().between(a, b).statistic());

    private final Random random = new Random(99);

    @Test
    void whichWindowComesFirstDoesNotMatter() {
        for (int round = 0; round < ROUNDS; round++) {
            SortedSample a = sample(x -> x);
            SortedSample b = sample(x -> x + 0.3);
            TESTS.forEach(
                    (name, test) ->
                            assertThat(test.apply(a, b).pValue())
                                    .as(name)
                                    .isCloseTo(test.apply(b, a).pValue(), within(1e-9)));
            for (var distance : DISTANCES)
                assertThat(distance.apply(a, b)).isCloseTo(distance.apply(b, a), within(1e-12));
        }
    }

    @Test
    void unitsDoNotMatterToTestsAndScaleDistances() {
        for (int round = 0; round < ROUNDS; round++) {
            double[] a = values(x -> x);
            double[] b = values(x -> x + 0.3);
            TESTS.forEach(
                    (name, test) ->
                            assertThat(test.apply(scaled(a), scaled(b)).pValue())
                                    .as(name)
                                    .isCloseTo(
                                            test.apply(SortedSample.of(a), SortedSample.of(b))
                                                    .pValue(),
                                            within(1e-9)));
            double plain = new Wasserstein().between(SortedSample.of(a), SortedSample.of(b));
            assertThat(new Wasserstein().between(scaled(a), scaled(b)))
                    .isCloseTo(4 * plain, within(1e-9));
        }
    }

    private static SortedSample scaled(double[] values) {
        return SortedSample.of(Arrays.stream(values).map(x -> 4 * x - 2).toArray());
    }

    @Test
    void pValuesAndBoundedDistancesStayWithinTheirBounds() {
        for (int round = 0; round < ROUNDS; round++) {
            SortedSample a = sample(x -> Math.rint(2 * x));
            SortedSample b = sample(x -> Math.rint(2 * x + random.nextInt(3)));
            TESTS.forEach(
                    (name, test) ->
                            assertThat(test.apply(a, b).pValue()).as(name).isBetween(0.0, 1.0));
            for (var distance : DISTANCES) assertThat(distance.apply(a, b)).isNotNegative();
        }
    }

    @Test
    void distancesKeepTheTriangle() {
        for (int round = 0; round < ROUNDS; round++) {
            SortedSample a = sample(x -> x);
            SortedSample b = sample(x -> 2 * x);
            SortedSample c = sample(x -> x + 1);
            for (var distance : DISTANCES)
                assertThat(distance.apply(a, c))
                        .isLessThanOrEqualTo(distance.apply(a, b) + distance.apply(b, c) + 1e-12);
        }
    }

    /// Both one-sided p-values of Mann–Whitney overlap by the chance of exactly this rank sum, and the two-sided one is twice the lesser.
    @Test
    void oneSidedAlternativesComplementEachOther() {
        for (int round = 0; round < ROUNDS; round++) {
            SortedSample a = sample(x -> x);
            SortedSample b = sample(x -> x + 0.2);
            double less = new MannWhitney(Alternative.LESS).between(a, b).pValue();
            double greater = new MannWhitney(Alternative.GREATER).between(a, b).pValue();
            double both = new MannWhitney(Alternative.TWO_SIDED).between(a, b).pValue();
            assertThat(less + greater).isBetween(1.0 - 1e-9, 1.2);
            assertThat(both).isCloseTo(Math.min(1, 2 * Math.min(less, greater)), within(1e-9));
        }
    }

    @Test
    void sumsOfAMillionTermsKeepTheirDigits() {
        double[] values = new double[1_000_000];
        Arrays.fill(values, 0.1);
        assertThat(Sums.of(values)).isCloseTo(100_000, within(1e-9));
        assertThat(Sums.mean(values)).isCloseTo(0.1, within(1e-16));
        SortedSample sample = SortedSample.of(values);
        assertThat(sample.variance(1)).isCloseTo(0, within(1e-28));
    }

    @Test
    void ordersAreStableAndPutMissingValuesLast() {
        double[] values = {2, Double.NaN, 1, 2, 1, Double.NaN, 0};
        assertThat(SortedOrder.ascending(values)).containsExactly(6, 2, 4, 0, 3, 1, 5);
        assertThat(SortedOrder.descending(values)).containsExactly(0, 3, 2, 4, 6, 1, 5);
        assertThat(SortedOrder.ascending(new double[0])).isEmpty();
    }

    private SortedSample sample(DoubleUnaryOperator of) {
        return SortedSample.of(values(of));
    }

    private double[] values(DoubleUnaryOperator of) {
        return random.doubles(20 + random.nextInt(60))
                .map(u -> of.applyAsDouble(random.nextGaussian()))
                .toArray();
    }
}
