package dev.holdfast.data.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Family;
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

    private JsonNode document(Map<String, String> methods) {
        var comparison =
                new ColumnComparator(CheckSettings.DEFAULT).numbers(age(), reference, current);
        return document(
                ColumnFinding.ofShift(comparison, 0.4, Verdict.UNDECIDED, "too few rows"), methods);
    }

    private static JsonNode document(ColumnFinding finding, Map<String, String> methods) {
        var family = new Family(1, "Benjamini-Hochberg", 0.05);
        var document =
                new DriftDocument(
                        Verdict.UNDECIDED, "age is undecided.", family, List.of(finding), methods);
        return Json.MAPPER.readTree(document.json());
    }

    private static Column age() {
        return new Column("age", ColumnType.NUMBER, Role.FEATURE);
    }
}
