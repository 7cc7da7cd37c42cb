package dev.holdfast.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Collectors;

class EffectScaleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # highest | pixels | ticks
                    3         | 200    | 1× 2× 3×
                    8         | 200    | 1× 2× 4× 6× 8×
                    8         | 100    | 1× 5×
                    9         | 200    | 1× 2× 5×
                    47        | 200    | 1× 5× 10× 20×
                    47        | 400    | 1× 5× 10× 20×
                    5000      | 400    | 1× 50× 200× 500× 1,000× 2,000× 5,000×
                    """)
    void theMarginComesFirstAndTheOthersAreRound(double highest, double pixels, String ticks) {
        assertThat(
                        new EffectScale(highest)
                                .ticks(pixels).stream()
                                        .map(EffectScale::label)
                                        .collect(Collectors.joining(" ")))
                .isEqualTo(ticks);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e9, 1e12, 1e300})
    void aHugeShiftStillHasTicks(double highest) {
        assertThat(new EffectScale(highest).ticks(300)).hasSizeGreaterThan(2).isSorted();
    }
}
