package dev.holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.check.Cause;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Sample;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Role;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

class FindingOfEarlierVersionTest {
    @Test
    void aFindingKeptBeforeCausesWereNamedRestsOnItsShift() {
        var shift = new Effect("total_variation", "share", 0.2, 0.1, 0.3, 0.05, Double.NaN);
        var comparison =
                new ColumnComparison(
                        new Column("kind", ColumnType.CATEGORY, Role.FEATURE),
                        9,
                        9,
                        0,
                        0,
                        shift,
                        0.01,
                        0.1,
                        shift,
                        List.of(),
                        0,
                        Map.of(),
                        Map.of(),
                        Sample.NONE);
        var finding = ColumnFinding.ofShift(comparison, 0.02, Verdict.DRIFT, "It drifted.");
        ObjectNode packed = (ObjectNode) JsonMapper.shared().readTree(Json.of(finding));
        packed.remove(List.of("cause", "effect"));
        ColumnFinding read = Json.read(packed.toString(), ColumnFinding.class);
        assertThat(read.cause()).isEqualTo(Cause.SHIFT);
        assertThat(read).isEqualTo(finding);
    }
}
