package dev.holdfast.stats.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

class LossChangeTest {
    private static final int ROWS = 20_000;
    private final Random random = new Random(5);

    /// Two kinds of rows: 80 and 20 of 100 before, 20 and 80 now; losses 1 and 2. By hand every row's odds are 1/4 or 4.
    @Test
    void twoKindsOfRowsByHand() {
        var found =
                LossChange.withDefaults()
                        .between(
                                of(8, 1, 2, 2),
                                of(2, 1, 8, 2),
                                of(8, 0.25, 2, 4),
                                of(2, 0.25, 8, 4));
        assertThat(found.reference()).isCloseTo(1.2, within(1e-12));
        assertThat(found.current()).isCloseTo(1.8, within(1e-12));
        assertThat(found.mix().value()).isCloseTo(0.6, within(1e-12));
        assertThat(found.relation().value()).isCloseTo(0, within(1e-12));
        // Weights 0.2 and 0.8 of the reference: (8 × 0.2 + 2 × 0.8)² / (8 × 0.04 + 2 × 0.64) / 10.
        assertThat(found.shared()).isCloseTo(0.64, within(1e-12));
    }

    @Test
    void rowsOfAnotherKindAreMixAndNotRelation() {
        var found = found(1, x -> Math.abs(x));
        assertThat(found.mix().low()).isPositive();
        assertThat(found.relation().value()).isCloseTo(0, within(0.03));
        assertThat(found.mix().value() + found.relation().value())
                .isCloseTo(found.current() - found.reference(), within(1e-12));
    }

    @Test
    void rowsOfTheSameKindPredictedWorseAreRelation() {
        var found = found(0, x -> Math.abs(x) + 0.3);
        assertThat(found.relation().value()).isCloseTo(0.3, within(0.03));
        assertThat(found.relation().low()).isLessThan(found.relation().value());
        assertThat(found.mix().value()).isCloseTo(0, within(0.03));
    }

    @Test
    void windowsWithNothingInCommonAreNotSplit() {
        var found = found(6, x -> Math.abs(x));
        assertThat(found.split()).isFalse();
        assertThat(found.current()).isGreaterThan(found.reference());
    }

    @Test
    void bandsHoldTheTruthAsOftenAsTheySay() {
        int held = 0;
        for (int run = 0; run < 200; run++) {
            var found = found(400, 0.5, x -> Math.abs(x) + 0.1);
            if (found.relation().low() <= 0.1 && 0.1 <= found.relation().high()) held++;
        }
        assertThat(held).isBetween(165, 195);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var change = LossChange.withDefaults();
        assertThatThrownBy(
                        () ->
                                change.between(
                                        of(1, 1, 0, 0),
                                        of(2, 1, 0, 0),
                                        of(1, 1, 0, 0),
                                        of(2, 1, 0, 0)))
                .hasMessageContaining("two rows");
        assertThatThrownBy(
                        () ->
                                change.between(
                                        of(3, 1, 0, 0),
                                        of(2, 1, 0, 0),
                                        of(2, 1, 0, 0),
                                        of(2, 1, 0, 0)))
                .hasMessageContaining("length");
    }

    private LossChange.Found found(double moved, DoubleUnaryOperator lossNow) {
        return found(ROWS, moved, lossNow);
    }

    /// A normal column that moves by `moved` SD, with the odds known exactly: exp(moved · x − moved² / 2).
    private LossChange.Found found(int rows, double moved, DoubleUnaryOperator lossNow) {
        double[][] made = new double[4][rows];
        for (int i = 0; i < rows; i++) {
            double before = random.nextGaussian();
            double now = random.nextGaussian() + moved;
            made[0][i] = Math.abs(before) + 0.1 * random.nextGaussian();
            made[1][i] = lossNow.applyAsDouble(now) + 0.1 * random.nextGaussian();
            made[2][i] = Math.exp(moved * before - moved * moved / 2);
            made[3][i] = Math.exp(moved * now - moved * moved / 2);
        }
        return LossChange.withDefaults().between(made[0], made[1], made[2], made[3]);
    }

    private static double[] of(int first, double a, int second, double b) {
        double[] values = new double[first + second];
        for (int i = 0; i < values.length; i++) values[i] = i < first ? a : b;
        return values;
    }
}
