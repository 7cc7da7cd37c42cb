package dev.holdfast.data.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
    @ParameterizedTest
    @EnumSource
    void oneIsNoPlural(Problem problem) {
        assertThat(problem.told(1, 7)).startsWith("1 ").contains("7)").doesNotContain("first");
        assertThat(problem.told(3, 7)).startsWith("3 ").contains("first").contains("7)");
    }
}
