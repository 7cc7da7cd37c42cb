package dev.holdfast.data.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Family;
import dev.holdfast.catalog.check.Importances;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Role;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

class DriftDocumentTest {
    private final NumericColumn reference = NumericColumn.of(1, 2, 3, 4, 5, Double.NaN);
    private final NumericColumn current = NumericColumn.of(2, 3, 4, 5, 6);

    @Test
    void ourVerdictStandsBesideTheMethodsOfOthers() {
        String methods = new DriftMethods(MethodChoice.ALL).ofNumbers("age", reference, current);
        JsonNode column = document(Map.of("age", methods)).at("/columns/0");
        assertThat(column.at("/evidently/ks/is_p_value").asBoolean()).isTrue();
        assertThat(column.get("verdict").asString()).isEqualTo("undecided");
        assertThat(column.get("p_adjusted").asDouble()).isEqualTo(0.4);
        assertThat(column.at("/effect/margin").asDouble()).isEqualTo(0.1);
        assertThat(column.at("/missing_share/value").asDouble()).isGreaterThan(0);
    }

    @Test
    void withoutMethodsTheStatisticsAreShown() {
        JsonNode document = document(Map.of());
        assertThat(document.get("verdict").asString()).isEqualTo("undecided");
        assertThat(document.at("/family/q").asDouble()).isEqualTo(0.05);
        assertThat(document.at("/columns/0/statistics/ks").asDouble()).isEqualTo(0.2);
        assertThat(document.at("/columns/0/statistics/chisquare/not_applicable").asString())
                .isEqualTo("needs categories");
    }

    @Test
    void whatIsNotANumberIsNull() {
        var empty = NumericColumn.of(Double.NaN);
        var comparison = new ColumnComparator(CheckSettings.DEFAULT).numbers(age(), empty, current);
        var finding =
                ColumnFinding.ofShift(
                        comparison, Double.NaN, Verdict.UNDECIDED, "nothing to compare");
        JsonNode document = document(finding, Map.of());
        assertThat(document.at("/columns/0/effect/value").isNull()).isTrue();
        assertThat(document.at("/columns/0/p_adjusted").isNull()).isTrue();
        assertThat(document.at("/columns/0/decided_by/cause").asString()).isEqualTo("shift");
    }

    @Test
    void impactIsTheEffectInMarginsTimesTheShareOfTheImportance() {
        var known = new Importances("permutation", Map.of("age", 0.25, "income", 0.75));
        JsonNode document = document(finding(), Map.of(), known);
        JsonNode column = document.at("/columns/0");
        assertThat(document.get("importance_method").asString()).isEqualTo("permutation");
        assertThat(document.at("/where_to_look/0").asString()).isEqualTo("age");
        assertThat(column.get("importance").asDouble()).isEqualTo(0.25);
        double inMargins =
                column.at("/effect/value").asDouble() / column.at("/effect/margin").asDouble();
        assertThat(column.get("impact").asDouble()).isEqualTo(inMargins * 0.25);
    }

    @Test
    void withoutImportancesNothingIsSaidOfThem() {
        JsonNode document = document(Map.of());
        assertThat(document.has("where_to_look")).isFalse();
        assertThat(document.at("/columns/0").has("importance")).isFalse();
        assertThat(document.at("/columns/0").has("impact")).isFalse();
    }

    private JsonNode document(Map<String, String> methods) {
        return document(finding(), methods);
    }

    private ColumnFinding finding() {
        var comparison =
                new ColumnComparator(CheckSettings.DEFAULT).numbers(age(), reference, current);
        return ColumnFinding.ofShift(comparison, 0.4, Verdict.UNDECIDED, "too few rows");
    }

    private static JsonNode document(ColumnFinding finding, Map<String, String> methods) {
        return document(finding, methods, Importances.NONE);
    }

    private static JsonNode document(
            ColumnFinding finding, Map<String, String> methods, Importances known) {
        var family = new Family(1, "Benjamini-Hochberg", 0.05);
        var document =
                new DriftDocument(
                        Verdict.UNDECIDED,
                        "age is undecided.",
                        family,
                        List.of(finding),
                        methods,
                        known);
        return Json.MAPPER.readTree(document.json());
    }

    private static Column age() {
        return new Column("age", ColumnType.NUMBER, Role.FEATURE);
    }
}
