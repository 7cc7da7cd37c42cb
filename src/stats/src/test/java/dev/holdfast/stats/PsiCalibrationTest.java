package dev.holdfast.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

class PsiCalibrationTest {
    private static final int WINDOWS = 400;

    @ParameterizedTest
    @CsvSource({"50,5", "50,10", "50,20", "100,10", "500,20"})
    void fewUnchangedWindowsLieAboveTheLimitHoweverFewTheRows(int rows, int bins) {
        var random = new SplittableRandom(7);
        var calibration = new PsiCalibration(new Bootstrap(199, 0.9, 3), 0.05);
        int above = 0;
        for (int window = 0; window < WINDOWS; window++) {
            var found =
                    calibration.between(
                            normal(1_000, 0, random),
                            normal(rows, 0, random),
                            new QuantileBins(bins));
            if (found.exceeded()) above++;
        }
        // 5 % nominal: more than 9 % of 400 windows would come up once in 3,000 such tests.
        assertThat(above).isLessThan(WINDOWS * 9 / 100);
    }

    @Test
    void aShiftOfAThirdOfADeviationLiesFarAboveIt() {
        var random = new SplittableRandom(11);
        var found =
                PsiCalibration.withDefaults()
                        .between(
                                normal(5_000, 0, random),
                                normal(5_000, 0.3, random),
                                QuantileBins.deciles());
        assertThat(found.exceeded()).isTrue();
        assertThat(found.pValue()).isEqualTo(0.001);
        assertThat(found.equivalent()).isCloseTo(0.3, within(0.05));
    }

    @Test
    void theEquivalentIsTheShiftOfANormalColumn() {
        // PSI of deciles of a normal column moved by 0.5 SD.
        double[] even = new double[10];
        java.util.Arrays.fill(even, 0.1);
        var random = new SplittableRandom(5);
        var shares =
                QuantileBins.deciles()
                        .between(normal(200_000, 0, random), normal(200_000, 0.5, random));
        var found =
                PsiCalibration.withDefaults()
                        .between(Shares.of(even, shares.current()), 200_000, 200_000);
        assertThat(found.value()).isCloseTo(0.238, within(0.01));
        assertThat(found.equivalent()).isCloseTo(0.5, within(0.01));
    }

    @Test
    void theSameWindowsHaveTheSameLimit() {
        var random = new SplittableRandom(5);
        var reference = normal(300, 0, random);
        var current = normal(80, 0.1, random);
        var calibration = PsiCalibration.withDefaults();
        assertThat(calibration.between(reference, current, QuantileBins.deciles()))
                .isEqualTo(calibration.between(reference, current, QuantileBins.deciles()));
    }

    @Test
    void aColumnOfOneValueHasNoBinToMove() {
        var one = SortedSample.of(4, 4, 4);
        var found = PsiCalibration.withDefaults().between(one, one, QuantileBins.deciles());
        assertThat(found.value()).isZero();
        assertThat(found.limit()).isZero();
        assertThat(found.pValue()).isEqualTo(1);
        assertThat(found.equivalent()).isCloseTo(0, within(1e-9));
    }

    @Test
    void tooFewDrawsForTheLevelAreRefused() {
        assertThatThrownBy(() -> new PsiCalibration(Bootstrap.withDefaults(), 0.001))
                .hasMessage("500 draws cannot tell a level of 0.001");
    }

    private static SortedSample normal(int rows, double mean, SplittableRandom random) {
        return SortedSample.of(
                DoubleStream.generate(() -> mean + random.nextGaussian()).limit(rows).toArray());
    }
}
