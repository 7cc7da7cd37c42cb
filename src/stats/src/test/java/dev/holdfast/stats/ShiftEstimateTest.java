package dev.holdfast.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;
import java.util.stream.DoubleStream;

class ShiftEstimateTest {
    /// The smallest shift seen with 80 % power against a reference of 10,000, as published for the two-sided test at 5 %.
    @ParameterizedTest
    @CsvSource({
        "50, 0.40",
        "100, 0.28",
        "200, 0.20",
        "500, 0.13",
        "1000, 0.09",
        "5000, 0.05",
        "50000, 0.03"
    })
    void theDetectableShiftShrinksWithTheRows(int rows, double shift) {
        var random = new Random(1);
        var estimate =
                NumericShift.withDefaults()
                        .between(normal(random, 10_000, 0), normal(random, rows, 0), 0.1);
        assertThat(estimate.minimumDetectable()).isCloseTo(shift, within(0.0051));
    }

    @Test
    void theBandOfALargeShiftIsThatOfTheMean() {
        var random = new Random(2);
        var estimate =
                NumericShift.withDefaults()
                        .between(normal(random, 10_000, 0), normal(random, 10_000, 3), 0.1);
        assertThat(estimate.value()).isCloseTo(estimate.distance(), within(0.01));
        // ± 1.645 √(2 / 10,000)
        assertThat(estimate.high() - estimate.low()).isCloseTo(2 * 0.0233, within(0.006));
        assertThat(estimate.pValue()).isLessThan(1e-12);
    }

    @Test
    void noiseIsTakenOutOfTheValue() {
        var random = new Random(3);
        var estimate =
                NumericShift.withDefaults()
                        .between(normal(random, 100, 0), normal(random, 100, 0), 0.1);
        assertThat(estimate.distance()).isGreaterThan(0.08);
        assertThat(estimate.value()).isLessThan(estimate.distance() / 2);
        assertThat(estimate.low()).isZero();
    }

    @Test
    void equalConstantsDidNotMoveButFewRowsProveLittle() {
        var few = NumericShift.withDefaults().between(constant(20), constant(20), 0.1);
        var many = NumericShift.withDefaults().between(constant(2_000), constant(2_000), 0.1);
        assertThat(few.value()).isZero();
        assertThat(few.high()).isGreaterThan(0.1);
        assertThat(many.high()).isLessThan(0.01);
    }

    @Test
    void aConstantReferenceIsMeasuredInUnitsOfBothWindows() {
        var reference = SortedSample.of(1, 1, 1, 1);
        var current = SortedSample.of(3, 3, 3, 3);
        assertThat(NumericShift.scale(reference, current)).isEqualTo(1);
        assertThat(NumericShift.withDefaults().between(reference, current, 0.1).distance())
                .isEqualTo(2);
    }

    @Test
    void oneValueHasNoBand() {
        assertThatThrownBy(
                        () ->
                                NumericShift.withDefaults()
                                        .between(SortedSample.of(1), constant(9), 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two values");
    }

    /// Newcombe (1998), table II, method 10: 56/70 against 48/80 gives 0.0524 to 0.3339 at 95 %.
    @Test
    void theBandOfAShareIsNewcombes() {
        var shift = new ShareDifference(0.95).between(56, 70, 48, 80, 0);
        assertThat(shift.value()).isCloseTo(0.2, within(1e-12));
        assertThat(shift.low()).isCloseTo(0.0524, within(5e-5));
        assertThat(shift.high()).isCloseTo(0.3339, within(5e-5));
    }

    @Test
    void aCategoryInAllRowsStaysOpenInFewRows() {
        var table = Tables.of(new long[] {30}, new long[] {30});
        var shift = CategoryShift.withDefaults().between(table, 0.05);
        assertThat(shift.value()).isZero();
        assertThat(shift.high()).isGreaterThan(0.05);
    }

    private static SortedSample normal(Random random, int size, double mean) {
        return SortedSample.of(
                DoubleStream.generate(() -> random.nextGaussian() + mean).limit(size).toArray());
    }

    private static SortedSample constant(int size) {
        return SortedSample.of(DoubleStream.generate(() -> 7).limit(size).toArray());
    }
}
