package dev.holdfast.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.report.CheckFixture;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Map;

class MethodTest {
    @Test
    void noTwoMeasuresHaveOneName() {
        assertThat(Arrays.stream(Method.values()).map(Method::title)).doesNotHaveDuplicates();
    }

    @Test
    void aValueWithoutBoundIsSaidNotToBeThere() {
        var comparison = with(Map.of("chisquare", Double.POSITIVE_INFINITY, "psi", 0.2), Map.of());
        assertThat(Method.CHI_SQUARE.value(comparison)).isEmpty();
        assertThat(Method.CHI_SQUARE.absence(comparison))
                .contains("the reference lacks a category that occurs now");
        assertThat(Method.PSI.value(comparison)).contains("0.2");
        assertThat(Method.PSI.absence(comparison)).isEmpty();
    }

    @Test
    void whatDoesNotFitSaysWhy() {
        var comparison = with(Map.of(), Map.of("ks", "needs numbers"));
        assertThat(Method.KS.absence(comparison)).contains("needs numbers");
        assertThat(Method.WASSERSTEIN.absence(comparison)).isEmpty();
    }

    private static ColumnComparison with(
            Map<String, Double> statistics, Map<String, String> notApplicable) {
        var c = CheckFixture.check(1).findings().getFirst().comparison();
        return CheckFixture.like(c, c.column(), statistics, notApplicable, c.sample());
    }
}
