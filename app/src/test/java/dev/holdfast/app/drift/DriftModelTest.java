package dev.holdfast.app.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.app.AtOnce;
import dev.holdfast.app.flights.FlightsDesk;
import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.check.AlarmState;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Importances;
import dev.holdfast.catalog.check.Verdict;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// What the drift place decides and says, on January and July.
class DriftModelTest {
    private final FlightsDesk desk = new FlightsDesk().withFlights(1_500);
    private final Background atOnce = AtOnce.background();
    private final DriftModel model = new DriftModel(desk.desk, atOnce);
    private final Words words = Words.english();

    @Test
    void theWorstColumnIsListedAndChosenFirst() {
        open(0);
        assertThat(model.findings.getFirst().verdict()).isEqualTo(Verdict.DRIFT);
        assertThat(model.finding().get()).isEqualTo(model.findings.getFirst());
        model.order.set(FindingOrder.NAME);
        assertThat(model.findings.getFirst().column()).isEqualTo("carrier");
    }

    @Test
    void aNewOrderKeepsTheChosenColumn() {
        open(0);
        model.select("seats");
        model.order.set(FindingOrder.SHIFT);
        assertThat(model.finding().get().column()).isEqualTo("seats");
        model.step(-1);
        assertThat(model.finding().get().column()).isNotEqualTo("seats");
    }

    @Test
    void impactOrdersOnlyChecksThatKnowImportances() {
        Check check = open(0);
        Check weighed = weighed(check, Map.of("seats", 0.9, "temp", 0.1));
        assertThat(FindingOrder.IMPACT.fits(check)).isFalse();
        model.open(weighed, null);
        model.order.set(FindingOrder.IMPACT);
        assertThat(model.findings.getLast().column()).isNotIn("seats", "temp");
        assertThat(model.findings)
                .isEqualTo(
                        weighed.settings().importances().greatestImpactFirst(weighed.findings()));
        model.open(check, null);
        assertThat(model.order.get()).isEqualTo(FindingOrder.VERDICT);
    }

    /// Another check, of the same findings.
    private static Check weighed(Check c, Map<String, Double> importances) {
        return new Check(
                c.id() + 1,
                c.projectId(),
                c.monitorId(),
                c.referenceVersionId(),
                c.currentVersionId(),
                c.referenceName(),
                c.currentName(),
                c.referenceHash(),
                c.currentHash(),
                c.referenceRows(),
                c.currentRows(),
                c.settings().withImportances(new Importances("permutation", importances)),
                c.at(),
                c.took(),
                c.verdict(),
                c.sentence(),
                c.family(),
                c.findings());
    }

    @Test
    void aMonitorHasAHistoryWithTheOpenCheckLast() {
        Check check = open(5);
        assertThat(model.history.get().checks()).hasSize(6).endsWith(check);
    }

    @Test
    void aDecisionWithAReasonClosesTheAlarm() {
        open(0);
        assertThat(model.canDecide()).isTrue();
        assertThatThrownBy(() -> model.decide("Keep the model", " "))
                .isInstanceOf(IllegalArgumentException.class);
        model.decide("Keep the model", "July is no January");
        assertThat(model.canDecide()).isFalse();
        assertThat(model.alarm().get().state()).isEqualTo(AlarmState.CLOSED);
        assertThat(model.checks.getFirst().waits()).isFalse();
    }

    @Test
    void plainWordsSayWhatMovedAndHowSureThatIs() {
        Check check = open(0);
        var plain = new PlainWords(check, finding(check, "temp"), words);
        assertThat(plain.moved()).startsWith("temp rose: the average went from");
        assertThat(plain.sure()).contains("not chance").contains("above the margin of 0.10");
    }

    @Test
    void undecidedSaysWhatWouldDecide() {
        // Half the band is 0.04, the distance to the margin 0.02: (0.04 / 0.02)² = 4 times the
        // rows.
        assertThat(WhatWouldDecide.growth(effect(0.12, 0.08, 0.16))).isEqualTo(4.0, within());
        Check check = open(0);
        check.findings().stream()
                .filter(f -> f.verdict() == Verdict.UNDECIDED)
                .forEach(
                        f ->
                                assertThat(WhatWouldDecide.sentence(f, words))
                                        .containsAnyOf("as many rows", "no number of rows"));
    }

    @Test
    void allChecksAreCountedThoughOnlyTheNewestAreListed() {
        FlightsDesk many = new FlightsDesk().withFlights(50);
        many.withMonitor(0);
        many.withMonitor(199);
        DriftModel some = new DriftModel(many.desk, atOnce);
        some.project(FlightsDesk.PROJECT);
        assertThat(some.checks).hasSize(200);
        assertThat(some.total()).isEqualTo(201);
        assertThat(some.waiting()).isEqualTo(2);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    private static Effect effect(double value, double low, double high) {
        return new Effect("standardised_wasserstein", "SD", value, low, high, 0.1, value);
    }

    private Check open(int earlier) {
        Check check = desk.withMonitor(earlier);
        model.project(FlightsDesk.PROJECT);
        model.open(check, null);
        return check;
    }

    private static ColumnFinding finding(Check check, String column) {
        return check.findings().stream()
                .filter(f -> f.column().equals(column))
                .findFirst()
                .orElseThrow();
    }
}
