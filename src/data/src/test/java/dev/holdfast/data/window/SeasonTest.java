package dev.holdfast.data.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDateTime;

class SeasonTest {
    /// 0 is what a row without a time has; no moment may share it.
    @ParameterizedTest
    @EnumSource
    void noMomentIsTakenForAMissingTime(Season season) {
        LocalDateTime midnight = LocalDateTime.of(2026, 1, 5, 0, 0);
        for (int hour = 0; hour < 24 * 7; hour++)
            assertThat(season.of(midnight.plusHours(hour))).isPositive();
        assertThat(season.of(midnight)).isEqualTo(season.of(midnight.plusYears(28)));
    }
}
