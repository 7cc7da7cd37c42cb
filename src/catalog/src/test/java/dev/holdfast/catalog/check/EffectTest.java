package dev.holdfast.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

class EffectTest {
    private static final Effect SHIFT =
            new Effect("standardised_wasserstein", "SD", 0.3, 0.2, 0.4, 0.1, 0.3);
    private static final Effect MISSING =
            new Effect("missing_share", "share", 0.25, 0.2, 0.3, 0.05, -0.25);
    private static final Effect NOTHING =
            new Effect("total_variation", "share", Double.NaN, Double.NaN, 1, 0.05, Double.NaN);

    @Test
    void theLargestIsWhatIsFarthestBeyondItsOwnMargin() {
        assertThat(SHIFT.inMargins()).isCloseTo(3, within(1e-12));
        assertThat(Stream.of(MISSING, NOTHING, SHIFT).sorted(Effect.SMALLEST_FIRST))
                .containsExactly(NOTHING, SHIFT, MISSING);
        assertThat(NOTHING.inMargins()).isNaN();
    }

    @Test
    void knowsItsUnit() {
        assertThat(Stream.of(SHIFT, MISSING, NOTHING).map(Effect::inDeviations))
                .containsExactly(true, false, false);
        assertThat(Stream.of(SHIFT, MISSING, NOTHING).map(Effect::changeOfShare))
                .containsExactly(false, true, false);
    }
}
