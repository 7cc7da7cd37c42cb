package dev.holdfast.stats.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.stats.PrincipalComponents;
import dev.holdfast.stats.SortedSample;
import dev.holdfast.stats.quality.ScoredLabels;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;

class WindowPropertiesTest {
    private final Random random = new Random(21);

    @Test
    void aWindowLikeItsReferenceHasNoDistance() {
        for (int size : new int[] {50, 20_000}) {
            SortedSample sample = gaussian(size, 0);
            ReferenceNumbers reference = new ReferenceNumbers(sample);
            assertThat(reference.kolmogorovSmirnov(sample)).isZero();
            assertThat(reference.wasserstein(sample)).isCloseTo(0, within(1e-12));
            assertThat(reference.jensenShannon(sample)).isCloseTo(0, within(1e-7));
            assertThat(reference.hellinger(sample)).isCloseTo(0, within(1e-7));
        }
    }

    @Test
    void distancesGrowWithTheShiftAndStayWithinTheirBounds() {
        ReferenceNumbers reference = new ReferenceNumbers(gaussian(20_000, 0));
        double last = 0;
        for (double shift : new double[] {0.2, 0.5, 1, 3, 30}) {
            SortedSample window = gaussian(2_000, shift);
            double distance = reference.wasserstein(window);
            assertThat(distance).isGreaterThan(last);
            last = distance;
            assertThat(reference.kolmogorovSmirnov(window)).isBetween(0.0, 1.0);
            assertThat(reference.jensenShannon(window)).isBetween(0.0, 1.0);
            assertThat(reference.hellinger(window)).isBetween(0.0, 1.0);
        }
        assertThat(reference.jensenShannon(gaussian(10, 1_000))).isEqualTo(1);
    }

    @Test
    void limitsAreThreeDeviationsAroundAndSkipWindowsWithoutValue() {
        AlarmLimits limits = AlarmLimits.around(1, 3, Double.NaN);
        assertThat(limits).isEqualTo(new AlarmLimits(-1.0, 5.0));
        assertThat(limits.within(0.0, 4.0)).isEqualTo(new AlarmLimits(0.0, 4.0));
        assertThat(limits.without(0).lower()).isNull();
        assertThat(limits.exceededBy(5)).isFalse();
        assertThat(limits.excludes(5)).isTrue();
        assertThat(limits.exceededBy(Double.NaN)).isFalse();
        assertThat(limits.excludes(Double.NaN)).isTrue();
    }

    @Test
    void isotonicRegressionNeverFallsAndKeepsTheMean() {
        for (int round = 0; round < 50; round++) {
            double[] x = random.doubles(60).map(v -> Math.round(v * 20) / 20.0).toArray();
            double[] y = random.doubles(60).toArray();
            IsotonicRegression curve = IsotonicRegression.of(x, y);
            double[] fitted = Arrays.stream(x).map(curve::at).toArray();
            assertThat(Arrays.stream(fitted).average().orElseThrow())
                    .isCloseTo(Arrays.stream(y).average().orElseThrow(), within(1e-12));
            double[] ys = curve.ys();
            for (int i = 1; i < ys.length; i++) assertThat(ys[i]).isGreaterThanOrEqualTo(ys[i - 1]);
            assertThat(curve.at(-9)).isEqualTo(ys[0]);
            assertThat(curve.at(9)).isEqualTo(ys[ys.length - 1]);
        }
    }

    /// Labels are drawn with the scores' own probabilities: the expected measures must come near the realised ones.
    @Test
    void estimatesOfACalibratedModelComeNearTheTruth() {
        int rows = 40_000;
        double[] scores = random.doubles(rows).toArray();
        double[] truths = new double[rows];
        double[] said = new double[rows];
        for (int i = 0; i < rows; i++) {
            truths[i] = random.nextDouble() < scores[i] ? 1 : 0;
            said[i] = scores[i] >= 0.5 ? 1 : 0;
        }
        BinaryWindow window = new BinaryWindow(truths, said, scores, scores);
        BusinessValue value = new BusinessValue(0, -10, -50, 8);
        BinaryNoise noise = BinaryNoise.of(window, value);
        for (BinaryMetric metric : BinaryMetric.values())
            assertThat(metric.estimated(window, value))
                    .as(metric.key())
                    .isCloseTo(metric.realized(window, value), within(5 * noise.of(metric, rows)));
    }

    @Test
    void scoresThatMeanProbabilitiesAreLeftAloneOrHardlyChanged() {
        double[] scores = random.doubles(5_000).toArray();
        boolean[] squared = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++)
            squared[i] = random.nextDouble() < scores[i] * scores[i];
        ProbabilityCalibration needed = ProbabilityCalibration.of(scores, squared);
        assertThat(needed.at(0.5)).isCloseTo(0.25, within(0.06));
        boolean[] apart = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) apart[i] = scores[i] > 0.5;
        assertThat(ProbabilityCalibration.of(scores, apart).curve()).isNull();
    }

    @Test
    void rowsOnALineAreReconstructedAndOthersAreNot() {
        double[] x = random.doubles(500).toArray();
        double[] y = Arrays.stream(x).map(v -> 2 * v + 1).toArray();
        PrincipalComponents line = PrincipalComponents.keeping(0.65, new double[][] {x, y});
        for (double error : line.errors(new double[][] {x, y}))
            assertThat(error).isCloseTo(0, within(1e-9));
        assertThat(line.errors(new double[][] {{0.5}, {0}})[0]).isGreaterThan(1);
    }

    @Test
    void aDomainClassifierSeesARelationThatNoColumnShows() {
        double[][] together = new double[2][600];
        double[][] opposed = new double[2][600];
        for (int i = 0; i < 600; i++) {
            together[0][i] = together[1][i] = random.nextGaussian();
            opposed[0][i] = random.nextGaussian();
            opposed[1][i] = -opposed[0][i];
        }
        DomainClassifier classifier = DomainClassifier.withDefaults(false, false);
        assertThat(classifier.between(together, opposed)).isGreaterThan(0.95);
        double[][] alike = new double[2][600];
        for (int i = 0; i < 600; i++) alike[0][i] = alike[1][i] = random.nextGaussian();
        assertThat(classifier.between(together, alike)).isBetween(0.4, 0.6);
        assertThat(classifier.area(together, new boolean[600])).isEqualTo(0.5);
    }

    @Test
    void expectedAreasOfCertainProbabilitiesAreTheRealisedOnes() {
        double[] scores = random.doubles(300).toArray();
        boolean[] truths = new boolean[300];
        double[] certain = new double[300];
        for (int i = 0; i < 300; i++) {
            truths[i] = random.nextDouble() < scores[i];
            certain[i] = truths[i] ? 1 : 0;
        }
        ScoredLabels realised = ScoredLabels.of(scores, truths);
        ExpectedRanking expected = ExpectedRanking.of(certain, scores);
        assertThat(expected.areaUnderCurve()).isCloseTo(realised.areaUnderCurve(), within(1e-9));
        assertThat(expected.averagePrecision())
                .isCloseTo(realised.averagePrecision(), within(1e-9));
    }

    @Test
    void unseenCategoriesCountAsOne() {
        ReferenceCategories reference = new ReferenceCategories(Map.of("a", 50L, "b", 50L));
        assertThat(reference.jensenShannon(Map.of("x", 1L, "y", 9L))).isEqualTo(1);
        assertThat(reference.hellinger(Map.of("a", 5L, "b", 5L))).isCloseTo(0, within(1e-12));
        assertThat(reference.lInfinity(Map.of("a", 10L))).isEqualTo(0.5);
        assertThat(reference.chiSquare(Map.of()).statistic()).isNaN();
    }

    private SortedSample gaussian(int size, double shift) {
        return SortedSample.of(
                random.doubles(size).map(u -> random.nextGaussian() + shift).toArray());
    }
}
