package dev.holdfast.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
    @ParameterizedTest
    @CsvSource({
        "0, steps, steps",
        "1, steps, step",
        "2, steps, steps",
        "1, bytes, byte",
        "1, '', ''"
    })
    void oneIsNoPlural(long number, String many, String noun) {
        assertThat(new Unit(many).after(number)).isEqualTo(noun);
    }
}
