package dev.holdfast.data.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import tools.jackson.databind.JsonNode;

import java.util.List;

class ColumnComparatorTest {
    static final List<String> NAMES = GoldenPair.NAMES;

    private final ColumnComparator comparator = new ColumnComparator(CheckSettings.DEFAULT);

    @ParameterizedTest
    @FieldSource("NAMES")
    void statisticsEqualThoseOfScipyAndEvidently(String name) {
        var pair = GoldenPair.named(name);
        for (JsonNode expected : pair.expected().get("columns")) {
            ColumnComparison found = compare(pair, expected);
            assertCounts(found, expected);
            if (expected.get("status").asString().equals("empty")) {
                assertThat(found.statistics()).isEmpty();
                assertThat(found.effect().value()).isNaN();
            } else if (expected.get("type").asString().equals("num")) {
                assertNumbers(found, expected);
            } else {
                assertCategories(found, expected);
            }
        }
    }

    private ColumnComparison compare(GoldenPair pair, JsonNode expected) {
        String column = expected.get("column").asString();
        if (expected.get("type").asString().equals("num"))
            return comparator.numbers(
                    column(column, ColumnType.NUMBER),
                    pair.reference().numbers(column),
                    pair.current().numbers(column));
        return comparator.categories(
                column(column, ColumnType.CATEGORY),
                CategoryColumn.of(pair.reference().texts(column)),
                CategoryColumn.of(pair.current().texts(column)));
    }

    private static void assertCounts(ColumnComparison found, JsonNode expected) {
        assertThat(found.referenceRows()).isEqualTo(expected.at("/reference/rows").asLong());
        assertThat(found.currentMissing()).isEqualTo(expected.at("/current/missing").asLong());
        assertThat(found.sample().currentFacts().get("used"))
                .isEqualTo(expected.at("/current/used").asDouble());
        assertThat(found.sample().referenceFacts().get("distinct"))
                .isEqualTo(expected.at("/reference/distinct").asDouble());
    }

    private static void assertNumbers(ColumnComparison found, JsonNode expected) {
        same(found, "ks", expected.at("/scipy/ks_2samp[auto]/statistic"), 1e-9);
        same(found, "ks_p_value", expected.at("/scipy/ks_2samp[auto]/p_value"), 1e-6);
        same(found, "wasserstein", expected.at("/evidently/wasserstein/score"), 1e-9);
        same(
                found,
                "wasserstein_distance",
                expected.at("/scipy/wasserstein_distance/statistic"),
                1e-9);
        same(found, "jensenshannon", expected.at("/evidently/jensenshannon/score"), 1e-9);
        same(found, "psi", expected.at("/evidently/psi/score"), 1e-9);
        same(found, "quantile_psi_10", expected.at("/quantile_psi_10/psi"), 1e-9);
    }

    private static void assertCategories(ColumnComparison found, JsonNode expected) {
        same(found, "chisquare_p_value", expected.at("/evidently/chisquare/score"), 1e-6);
        String contingency = "/scipy/chi2_contingency[no correction]";
        same(found, "chi2_contingency", expected.at(contingency + "/statistic"), 1e-9);
        same(found, "chi2_contingency_p_value", expected.at(contingency + "/p_value"), 1e-6);
        same(found, "jensenshannon", expected.at("/evidently/jensenshannon/score"), 1e-9);
        same(found, "psi", expected.at("/evidently/psi/score"), 1e-9);
        same(found, "total_variation", expected.at("/scipy/tvd"), 1e-9);
        same(found, "l_infinity", expected.at("/scipy/l_infinity"), 1e-9);
    }

    private static void same(ColumnComparison found, String name, JsonNode expected, double part) {
        assertThat(expected.isMissingNode()).as("golden value for " + name).isFalse();
        double value = found.statistics().get(name);
        double wanted =
                expected.isString() ? Double.parseDouble(expected.asString()) : expected.asDouble();
        if (Double.isNaN(wanted)) assertThat(value).as(found.column() + " " + name).isNaN();
        else if (part > 1e-9 && wanted < 1e-12) assertThat(value).isLessThan(1e-12);
        else
            assertThat(value)
                    .as(found.column().name() + " " + name)
                    .isCloseTo(wanted, within(Math.max(1e-12, part * Math.abs(wanted))));
    }

    @Test
    void bandsHoldTheValueAndFiguresStaySmall() {
        var pair = GoldenPair.named("flights_jan_jul");
        for (JsonNode expected : pair.expected().get("columns")) {
            ColumnComparison found = compare(pair, expected);
            assertThat(found.effect().value())
                    .as(found.column().name())
                    .isBetween(found.effect().low(), found.effect().high());
            assertThat(found.sample().edges().size()).isLessThanOrEqualTo(61);
            assertThat(found.sample().points().size()).isLessThanOrEqualTo(200);
            assertThat(found.sample().categories().size()).isLessThanOrEqualTo(21);
        }
    }

    @Test
    void theSameWindowsAlwaysGiveTheSameBand() {
        var pair = GoldenPair.named("wine_half");
        JsonNode alcohol = pair.expected().get("columns").get(0);
        assertThat(compare(pair, alcohol)).isEqualTo(compare(pair, alcohol));
    }

    @Test
    void unseenCategoriesAreNamedAndCounted() {
        var found =
                comparator.categories(
                        column("colour", ColumnType.CATEGORY),
                        CategoryColumn.of("red", "red", "blue", null),
                        CategoryColumn.of("red", "green", "green", "grey"));
        assertThat(found.unseen()).containsExactly("green", "grey");
        assertThat(found.unseenRows()).isEqualTo(3);
        assertThat(found.referenceMissing()).isEqualTo(1);
        assertThat(found.missing().signed()).isEqualTo(-0.25);
        assertThat(found.statistics()).doesNotContainKeys("psi_limit", "psi_p_value");
        assertThat(found.notApplicable()).containsKey("psi_limit");
    }

    @Test
    void valuesNearTheEndsOfADoubleAreMeasuredToo() {
        var pair = GoldenPair.named("nan_inf");
        for (JsonNode expected : pair.expected().get("columns")) {
            String name = expected.get("column").asString();
            if (!List.of("huge", "small").contains(name)) continue;
            assertThat(compare(pair, expected).effect().high()).as(name).isPositive().isFinite();
        }
    }

    private static Column column(String name, ColumnType type) {
        return new Column(name, type, Role.FEATURE);
    }
}
