package dev.holdfast.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class NumbersTest {
    /// Digits by hand; `~` stands for the no-break space.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0", "0.1234567 | 0.1235", "1250 | 1,250", "148212 | 148,212",
                        "148212.4 | 148,212",
                "-0.5 | −0.5", "12.30 | 12.3", "0.000031 | 3.1e−5", "NaN | –", "Infinity | ∞"
            })
    void numbersKeepFourDigits(double value, String reads) {
        assertThat(Numbers.number(value)).isEqualTo(reads);
    }

    @Test
    void aDifferenceAlwaysHasItsSign() {
        assertThat(Numbers.signed(0.384, "SD")).isEqualTo("+0.38\u00a0SD");
        assertThat(Numbers.signed(-0.161, "SD")).isEqualTo("−0.16\u00a0SD");
        assertThat(Numbers.signed(-0.001, "SD")).isEqualTo("+0.00\u00a0SD");
    }

    @Test
    void aMultipleOfNothingIsNoNumber() {
        assertThat(Numbers.times(3.84)).isEqualTo("3.8×");
        assertThat(Numbers.times(12)).isEqualTo("12×");
        assertThat(Numbers.times(Double.NaN)).isEqualTo(Numbers.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.0000001 | <~0.001",
                "0.0042 | 0.004",
                "0.021 | 0.02",
                "0.0096 | 0.01",
                "1 | 1.00",
                "NaN | –"
            })
    void pValues(double p, String reads) {
        assertThat(Numbers.p(p).replace('\u00a0', '~')).isEqualTo(reads);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0~%",
                "0.004 | 0.4~%",
                "0.05 | 5~%",
                "0.314 | 31~%",
                "0.00001 | <~0.1~%",
                "1 | 100~%"
            })
    void percents(double share, String reads) {
        assertThat(Numbers.percent(share).replace('\u00a0', '~')).isEqualTo(reads);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 12~ms",
                "912 | 0.9~s",
                "129000 | 2:09",
                "3870000 | 1:04:30",
                "273600000 | 3~d 4~h"
            })
    void durations(long millis, String reads) {
        assertThat(Sizes.duration(Duration.ofMillis(millis)).replace('\u00a0', '~'))
                .isEqualTo(reads);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"812 | 812~B", "18400000 | 18.4~MB", "999999 | 1.0~MB", "1000 | 1.0~KB"})
    void bytes(long bytes, String reads) {
        assertThat(Sizes.bytes(bytes).replace('\u00a0', '~')).isEqualTo(reads);
    }

    @Test
    void momentsReadAsPeopleSayThem() {
        var now = new Moments(Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC));
        assertThat(now.brief(Instant.parse("2026-11-24T11:53:00Z"))).isEqualTo("today 11:53");
        assertThat(now.brief(Instant.parse("2026-11-22T14:15:00Z"))).isEqualTo("Sun 14:15");
        assertThat(now.brief(Instant.parse("2026-11-09T14:15:00Z"))).isEqualTo("9 Nov");
        assertThat(now.brief(Instant.parse("2024-11-09T14:15:00Z"))).isEqualTo("9 Nov 2024");
        assertThat(now.dateAndTime(Instant.parse("2026-11-09T14:15:00Z")))
                .isEqualTo("9 November 2026, 14:15 UTC");
    }

    @Test
    void listsReadAsSentences() {
        assertThat(Numbers.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Numbers.list(List.of("a"))).isEqualTo("a");
    }
}
