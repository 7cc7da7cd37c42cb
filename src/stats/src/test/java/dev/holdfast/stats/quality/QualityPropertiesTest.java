package dev.holdfast.stats.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

/// What must hold for any rows.
class QualityPropertiesTest {
    private final Random random = new Random(11);

    @Test
    void theAreaIsTheShareOfPairsInOrder() {
        for (int round = 0; round < 100; round++) {
            double[] scores = random.doubles(40).map(s -> Math.round(s * 12) / 12.0).toArray();
            boolean[] truths = truths(40);
            double wins = 0;
            double pairs = 0;
            for (int i = 0; i < 40; i++)
                for (int j = 0; j < 40; j++)
                    if (truths[i] && !truths[j]) {
                        pairs++;
                        wins += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                    }
            assertThat(ScoredLabels.of(scores, truths).areaUnderCurve())
                    .isCloseTo(wins / pairs, within(1e-12));
        }
    }

    @Test
    void orderOfRowsAndRisingTransformsChangeNoRanking() {
        double[] scores = random.doubles(200).toArray();
        boolean[] truths = truths(200);
        ScoredLabels as = ScoredLabels.of(scores, truths);
        ScoredLabels cubed =
                ScoredLabels.of(Arrays.stream(scores).map(s -> s * s * s).toArray(), truths);
        assertThat(cubed.areaUnderCurve()).isEqualTo(as.areaUnderCurve());
        assertThat(cubed.averagePrecision()).isEqualTo(as.averagePrecision());
        assertThat(cubed.greatestLead()).isEqualTo(as.greatestLead());
        double[] backwards = new double[200];
        boolean[] truthsBackwards = new boolean[200];
        for (int i = 0; i < 200; i++) {
            backwards[i] = scores[199 - i];
            truthsBackwards[i] = truths[199 - i];
        }
        ScoredLabels turned = ScoredLabels.of(backwards, truthsBackwards);
        assertThat(turned.areaUnderCurve()).isEqualTo(as.areaUnderCurve());
        assertThat(turned.logLoss()).isCloseTo(as.logLoss(), within(1e-12));
    }

    @Test
    void measuresStayWithinTheirBounds() {
        for (int round = 0; round < 200; round++) {
            int rows = 1 + random.nextInt(30);
            double[] scores = random.doubles(rows).toArray();
            ScoredLabels scored = ScoredLabels.of(scores, truths(rows));
            ConfusionMatrix matrix = scored.at(0.5);
            assertThat(matrix.rows()).isEqualTo(rows);
            assertThat(matrix.matthews()).isBetween(-1.0 - 1e-12, 1.0 + 1e-12);
            assertThat(matrix.fScore(1)).isBetween(0.0, 1.0);
            assertThat(scored.brier()).isBetween(0.0, 1.0);
            assertThat(scored.equalWidth(10).expectedError()).isBetween(0.0, 1.0);
            long counted =
                    scored.equalCount(10).bins().stream().mapToLong(Calibration.Bin::count).sum();
            assertThat(counted).isEqualTo(rows);
            assertThat(scored.gains()[9].rows()).isEqualTo(rows);
        }
    }

    @Test
    void shiftAndScaleOfNumbersMoveTheErrorsWithThem() {
        double[] truths = random.doubles(100, 1, 9).toArray();
        double[] said = random.doubles(100, 1, 9).toArray();
        RegressionErrors as = new RegressionErrors(truths, said);
        RegressionErrors scaled =
                new RegressionErrors(
                        Arrays.stream(truths).map(x -> 3 * x + 7).toArray(),
                        Arrays.stream(said).map(x -> 3 * x + 7).toArray());
        assertThat(scaled.meanAbsolute()).isCloseTo(3 * as.meanAbsolute(), within(1e-12));
        assertThat(scaled.rSquared()).isCloseTo(as.rSquared(), within(1e-12));
        assertThat(scaled.correlation()).isCloseTo(as.correlation(), within(1e-12));
        assertThat(new RegressionErrors(truths, truths).rSquared()).isEqualTo(1);
        assertThat(as.meanAbsolute()).isLessThanOrEqualTo(as.rootMeanSquared());
    }

    @Test
    void theBestOrderHasAGainOfOneAndNoOtherHasMore() {
        RankedItems best = new RankedItems(new double[] {3, 2, 1, 0, 0});
        RankedItems worst = new RankedItems(new double[] {0, 0, 1, 2, 3});
        for (RankedItems.Gains gains : RankedItems.Gains.values()) {
            assertThat(best.discountedGain(5, gains)).isEqualTo(1);
            assertThat(worst.discountedGain(5, gains)).isLessThan(1);
        }
        assertThat(worst.reciprocalRank(2)).isZero();
        assertThat(worst.reciprocalRank(3)).isEqualTo(1.0 / 3);
    }

    @Test
    void emptyOrUnequalRowsAreRefused() {
        assertThatThrownBy(() -> ScoredLabels.of(new double[0], new boolean[0]))
                .hasMessageContaining("no row");
        assertThatThrownBy(() -> ScoredLabels.of(new double[] {Double.NaN}, new boolean[1]))
                .hasMessageContaining("not finite");
        assertThatThrownBy(() -> new RegressionErrors(new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private boolean[] truths(int rows) {
        boolean[] truths = new boolean[rows];
        for (int i = 0; i < rows; i++) truths[i] = random.nextBoolean();
        return truths;
    }
}
