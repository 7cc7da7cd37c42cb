package dev.holdfast.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void anAxisHasAtLeastTwoTicks() {
        assertThat(Ticks.between(0.72, 0.799, 2).labels())
                .containsExactly("0.72", "0.74", "0.76", "0.78");
        assertThat(Ticks.between(3, 18, 1).labels()).containsExactly("5", "10", "15");
    }

    @Test
    void ticksAreRoundAndInside() {
        assertThat(Ticks.between(-0.3, 10.2, 5).labels()).containsExactly("0", "5", "10");
        assertThat(Ticks.between(7, 7, 5).values()).containsExactly(7.0);
    }
}
