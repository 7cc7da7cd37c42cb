package dev.holdfast.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/// How often windows of a known shift are called drift, stable or undecided: low end of the band above the margin, high end below it,
/// or neither. Rates are of a few hundred seeded windows; bounds leave three standard errors.
class VerdictRateTest {
    private static final double MARGIN = 0.1;
    private static final double SHARE_MARGIN = 0.05;

    /// drift and stable as shares of all replicates.
    private record Rates(double drift, double stable) {}

    @ParameterizedTest
    @CsvSource({"100000, 6", "1000000, 2"})
    void aMeaninglessShiftInManyRowsIsStable(int rows, int replicates) {
        Rates rates = shifted(0.02, rows, rows, replicates);
        assertThat(rates.stable()).isEqualTo(1);
    }

    @Test
    void aFifthOfADeviationInAThousandRowsIsMostlyDrift() {
        // 91 % by the normal approximation
        assertThat(shifted(0.2, 10_000, 1_000, 200).drift()).isBetween(0.84, 0.96);
    }

    @Test
    void aHundredRowsLeaveItMostlyUndecided() {
        Rates rates = shifted(0.2, 10_000, 100, 200);
        assertThat(1 - rates.drift() - rates.stable()).isGreaterThan(0.6);
    }

    @ParameterizedTest
    @CsvSource({"50, 50", "10000, 100", "1000, 1000", "10000, 5000"})
    void atTheMarginOneInTwentyIsCalledDriftAndOneInTwentyStable(int reference, int current) {
        Rates rates = shifted(MARGIN, reference, current, 200);
        assertThat(rates.drift()).isLessThanOrEqualTo(0.05 + 0.046);
        assertThat(rates.stable()).isLessThanOrEqualTo(0.05 + 0.046);
    }

    @ParameterizedTest
    @CsvSource({"50", "100", "500", "5000"})
    void withoutAShiftAlarmsAreRare(int rows) {
        assertThat(shifted(0, rows, rows, 200).drift()).isLessThanOrEqualTo(0.05 + 0.046);
    }

    /// Changes of spread, of a skewed column's scale and of counts, each by just the margin.
    @Test
    void otherShapesAlarmNoMoreOftenAtTheMargin() {
        double spread = 1 + MARGIN / Math.sqrt(2 / Math.PI);
        assertThat(rates(z -> z, z -> spread * z, 2_000, 500, 200).drift())
                .isLessThan(0.05 + 0.046);
        DoubleUnaryOperator skewed = z -> Math.exp(0.8 * z);
        double deviation = Math.sqrt((Math.exp(0.64) - 1) * Math.exp(0.64));
        double factor = 1 + MARGIN * deviation / Math.exp(0.32);
        assertThat(rates(skewed, z -> factor * skewed.applyAsDouble(z), 2_000, 500, 200).drift())
                .isLessThan(0.05 + 0.046);
    }

    @ParameterizedTest
    @CsvSource({"50, 5", "50, 20", "100, 10", "500, 5", "500, 20", "5000, 10"})
    void withoutAChangeCategoriesRarelyAlarm(int rows, int categories) {
        assertThat(categories(0, rows, rows, categories, 200).drift())
                .isLessThanOrEqualTo(0.05 + 0.046);
    }

    @ParameterizedTest
    @CsvSource({"100, 2", "200, 10", "1000, 5", "1000, 30"})
    void atTheMarginCategoriesAlarmOneTimeInTwenty(int rows, int categories) {
        Rates rates = categories(SHARE_MARGIN, rows, rows, categories, 200);
        assertThat(rates.drift()).isLessThanOrEqualTo(0.05 + 0.046);
        assertThat(rates.stable()).isLessThanOrEqualTo(0.05 + 0.046);
    }

    @Test
    void aClearChangeOfCategoriesIsDrift() {
        assertThat(categories(0.15, 10_000, 1_000, 10, 100).drift()).isGreaterThan(0.95);
        assertThat(categories(0, 20_000, 20_000, 10, 50).stable()).isGreaterThan(0.95);
    }

    /// A window of few rows often lacks the rare category, and then looked as if it had no noise at all.
    @ParameterizedTest
    @CsvSource({"1, 0.5", "2, 0.5", "2, 0.9", "5, 0.9", "10, 0.9", "20, 0.9", "50, 0.93"})
    void aFewRowsWithoutTheRareCategoryAreNoDrift(int rows, double frequent) {
        assertThat(uneven(frequent, 3_000, rows, 200).drift()).isLessThanOrEqualTo(0.05 + 0.046);
    }

    /// Nine of ten values are 0, as with rain or arrears.
    @ParameterizedTest
    @CsvSource({"2", "5", "10", "20", "50"})
    void aFewRowsOfAColumnThatIsMostlyZeroAreNoDrift(int rows) {
        DoubleUnaryOperator mostlyZero = z -> z > 1.2816 ? z : 0;
        assertThat(rates(mostlyZero, mostlyZero, 3_000, rows, 200).drift())
                .isLessThanOrEqualTo(0.05 + 0.046);
    }

    private static Rates uneven(double frequent, int reference, int current, int replicates) {
        int drift = 0;
        for (int seed = 0; seed < replicates; seed++) {
            var random = new Random(seed);
            var table =
                    Tables.of(
                            uneven(random, frequent, reference), uneven(random, frequent, current));
            var shift =
                    new CategoryShift(new Bootstrap(500, 0.9, seed)).between(table, SHARE_MARGIN);
            if (shift.low() > SHARE_MARGIN) drift++;
        }
        return new Rates((double) drift / replicates, 0);
    }

    private static long[] uneven(Random random, double frequent, int rows) {
        long first = random.doubles(rows).filter(u -> u < frequent).count();
        return new long[] {first, rows - first};
    }

    private static Rates shifted(double shift, int reference, int current, int replicates) {
        return rates(z -> z, z -> z + shift, reference, current, replicates);
    }

    private static Rates rates(
            DoubleUnaryOperator before,
            DoubleUnaryOperator now,
            int reference,
            int current,
            int replicates) {
        int drift = 0;
        int stable = 0;
        for (int seed = 0; seed < replicates; seed++) {
            var random = new Random(seed);
            var shift =
                    new NumericShift(new Bootstrap(500, 0.9, seed))
                            .between(
                                    sample(random, before, reference),
                                    sample(random, now, current),
                                    MARGIN);
            if (shift.low() > MARGIN) drift++;
            if (shift.high() < MARGIN) stable++;
        }
        return new Rates((double) drift / replicates, (double) stable / replicates);
    }

    /// Even shares; `change` of the rows moves from the upper half of the categories to the lower.
    private static Rates categories(
            double change, int reference, int current, int categories, int replicates) {
        int drift = 0;
        int stable = 0;
        for (int seed = 0; seed < replicates; seed++) {
            var random = new Random(seed);
            var shift =
                    new CategoryShift(new Bootstrap(500, 0.9, seed))
                            .between(
                                    Tables.of(
                                            counts(random, 0, reference, categories),
                                            counts(random, change, current, categories)),
                                    SHARE_MARGIN);
            if (shift.low() > SHARE_MARGIN) drift++;
            if (shift.high() < SHARE_MARGIN) stable++;
        }
        return new Rates((double) drift / replicates, (double) stable / replicates);
    }

    private static SortedSample sample(Random random, DoubleUnaryOperator shape, int size) {
        return SortedSample.of(
                random.doubles(size, 0, 1)
                        .map(u -> shape.applyAsDouble(random.nextGaussian()))
                        .toArray());
    }

    private static long[] counts(Random random, double change, int rows, int categories) {
        var counts = new long[categories];
        int half = categories / 2;
        double upper = (categories - half) / (double) categories;
        for (int row = 0; row < rows; row++) {
            int category = random.nextInt(categories);
            if (category >= half && random.nextDouble() < change / upper)
                category = random.nextInt(half);
            counts[category]++;
        }
        return counts;
    }
}
