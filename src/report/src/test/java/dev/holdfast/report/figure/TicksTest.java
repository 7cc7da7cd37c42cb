package dev.holdfast.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    @Test
    void anAxisHasAtLeastTwoTicks() {
        assertThat(Ticks.between(0.72, 0.799, 2).labels())
                .containsExactly("0.72", "0.74", "0.76", "0.78");
        assertThat(Ticks.between(3, 18, 1).labels()).containsExactly("5", "10", "15");
    }

    /// A count of a few units at a large offset, the smallest numbers there are, and the widest range.
    @ParameterizedTest
    @CsvSource({
        "1e16, 10000000000000002",
        "-10000000000000002, -1e16",
        "1e300, 1.0000000000000002e300",
        "0, 4.9e-324",
        "1e-310, 2e-310",
        "-1e308, 1e308",
        "1e18, 1000000000000100000"
    })
    @Timeout(5)
    void everyRangeHasFewTicksInside(double low, double high) {
        Ticks ticks = Ticks.between(low, high, 5);
        assertThat(ticks.values()).hasSizeBetween(1, 12).allMatch(v -> v >= low && v <= high);
        assertThat(ticks.labels()).hasSameSizeAs(ticks.values());
    }

    @Test
    void labelsOfNeighboursDifferAtALargeOffset() {
        assertThat(Ticks.between(1_357_000_000, 1_357_000_020, 4).labels())
                .doesNotHaveDuplicates()
                .startsWith("1,357,000,000");
        assertThat(Ticks.between(1e16, 1e16 + 1e6, 4).labels()).doesNotHaveDuplicates();
    }

    @Test
    void ticksAreRoundAndInside() {
        assertThat(Ticks.between(-0.3, 10.2, 5).labels()).containsExactly("0", "5", "10");
        assertThat(Ticks.between(7, 7, 5).values()).containsExactly(7.0);
    }
}
