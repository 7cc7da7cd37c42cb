package dev.holdfast.data.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Trouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;

class DriftMethodsTest {
    static final List<String> NAMES = GoldenPair.NAMES;

    /// Where the other library's own answer is wrong or is rounding noise.
    private static final Set<String> PEERS_DIFFER =
            Set.of(
                    // The four waves of two values span one dimension; SciPy inverts rounding noise
                    // as a second.
                    "bool_unseen.num01.scipy.epps_singleton_2samp.statistic",
                    "bool_unseen.num01.scipy.epps_singleton_2samp.p_value",
                    "bool_unseen.num01.evidently.es.score",
                    "constants.diff_const.scipy.epps_singleton_2samp.statistic",
                    "ties_heavy.two.scipy.epps_singleton_2samp.statistic",
                    "ties_heavy.two.scipy.epps_singleton_2samp.p_value",
                    "ties_heavy.two.evidently.es.score",
                    // Squared distances by x² + y² − 2xy lose their digits to cancellation.
                    "constants.tiny_spread.mmd_unbiased");

    private final DriftMethods all = new DriftMethods(MethodChoice.ALL);

    @Test
    void aMethodNobodyKnowsIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> MethodChoice.parse("ks,psy"))
                .isInstanceOf(Trouble.class)
                .hasMessage("There is no method psy.")
                .satisfies(e -> assertThat(((Trouble) e).why()).contains("jensenshannon, kl_div"));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyMethodEqualsTheLibraryItIsNamedAfter(String name) {
        var pair = GoldenPair.named(name);
        var leaves = new GoldenLeaves();
        for (JsonNode expected : pair.expected().get("columns"))
            leaves.compare(
                    name + "." + expected.get("column").asString(),
                    expected,
                    answer(pair, expected));
        assertThat(leaves.met()).isGreaterThan(100);
        assertThat(leaves.missed()).isSubsetOf(PEERS_DIFFER);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # values, exact p by SciPy 1.17.1, what Evidently 0.7.23 makes of it
                    5,  5,  0.8730158730158730,  0.873046875
                    5,  10, 0.05494505494505495, 0.054931640625
                    9,  9,  0.5398601398601398,  0.5400390625
                    9,  7,  0.5398601398601398,  0.5398601398601398
                    10, 10, 0.08845179588213643, 0.08845179588213643
                    50, 50, 0.54,                0.54
                    """)
    void cramersExactPValueHasTheDigitsEvidentlyLeavesIt(int n, int m, double p, double expected) {
        assertThat(EvidentlyCramer.rounded(p, n, m)).isEqualTo(expected);
    }

    @Test
    void onlyChosenMethodsAreAnsweredAndThoseThatCannotApplySayWhy() {
        var chosen = new DriftMethods(MethodChoice.parse("ks, chisquare"));
        JsonNode answer =
                Json.MAPPER.readTree(
                        chosen.ofNumbers(
                                "age", NumericColumn.of(1, 2, 3), NumericColumn.of(2, 3, 4)));
        assertThat(answer.get("evidently").propertyNames())
                .containsExactlyInAnyOrder("ks", "chisquare");
        assertThat(answer.at("/evidently/chisquare/not_applicable").asString())
                .isEqualTo("needs categories");
        assertThat(answer.has("scipy")).isFalse();
    }

    private JsonNode answer(GoldenPair pair, JsonNode expected) {
        String column = expected.get("column").asString();
        boolean numeric = expected.get("type").asString().equals("num");
        return Json.MAPPER.readTree(
                numeric
                        ? all.ofNumbers(
                                column,
                                NumericColumn.of(pair.reference().numbers(column)),
                                NumericColumn.of(pair.current().numbers(column)))
                        : all.ofCategories(
                                column,
                                CategoryColumn.of(pair.reference().texts(column)),
                                CategoryColumn.of(pair.current().texts(column))));
    }
}
