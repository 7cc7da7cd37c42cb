package dev.holdfast.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.AtOnce;
import dev.holdfast.app.DeskInMemory;
import dev.holdfast.app.RiskDesk;
import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.catalog.run.RunStore;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunsViewModelTest {
    private final DeskInMemory desk = RiskDesk.withRuns(500);
    private final RunStore store = desk.desk.stores().runs();
    private final Background atOnce = AtOnce.background();
    private final RunsViewModel model = new RunsViewModel(store, atOnce, Words.english());

    @BeforeEach
    void show() {
        model.show(desk.desk.stores().experiments().find(RiskDesk.EXPERIMENT).orElseThrow());
    }

    @Test
    void theListIsAsLongAsTheAnswerAndFillsAsItIsLookedAt() {
        assertThat(model.runs).hasSize(500);
        assertThat(model.runs.get(0).run.get()).isNotNull();
        assertThat(model.runs.get(499).run.get()).isNotNull();
    }

    @Test
    void sortingIsAskedOfTheStore() {
        model.sortBy(RunKey.metric("auc"), false);
        double best = model.runs.get(0).run.get().metrics().get("auc");
        assertThat(model.top.get())
                .allMatch(run -> run.metrics().getOrDefault("auc", -1.0) <= best);
        assertThat(model.span.get().high()).isEqualTo(best);
    }

    @Test
    void tokensAndTextEditTheSameFilter() {
        model.filter.take("metrics.auc > 0.79 and params.features = \"base\"");
        assertThat(model.filter.parts()).hasSize(2);
        long both = model.total.get();
        model.filter.drop(model.filter.parts().getLast());
        assertThat(model.filter.text.get()).isEqualTo("metrics.auc > 0.79");
        assertThat(model.total.get()).isGreaterThan(both);
    }

    @Test
    void aFilterThatCannotBeReadChangesNothingAndSaysWhy() {
        model.filter.take("metrics.auc > 0.79");
        long before = model.total.get();
        model.filter.take("metrics.auc >");
        assertThat(model.filter.complaint.get()).isNotEmpty();
        assertThat(model.total.get()).isEqualTo(before);
    }

    @Test
    void columnsThatAreTheSameInEveryRunAreHiddenAndCounted() {
        assertThat(model.columns.get().shown()).doesNotContain(RunKey.param("booster"));
        assertThat(model.columns.get().constant()).isEqualTo(3);
        model.onlyDifferences.set(false);
        assertThat(model.columns.get().shown()).contains(RunKey.param("booster"));
    }

    @Test
    void whenNothingMatchesTheConditionInTheWayIsNamed() {
        model.filter.take("params.booster = \"lightgbm\" and metrics.auc > 2");
        assertThat(model.total.get()).isZero();
        assertThat(model.nearMiss.get().text()).isEqualTo("metrics.auc > 2");
        assertThat(model.nearMiss.get().runs()).isEqualTo(500);
    }

    @Test
    void aRunKeepsItsColourUntilItIsTakenOut() {
        Run first = model.runs.get(0).run.get();
        Run second = model.runs.get(1).run.get();
        Run third = model.runs.get(2).run.get();
        model.colours.toggle(first);
        model.colours.toggle(second);
        model.colours.toggle(first);
        assertThat(model.colours.of(second.id())).isEqualTo(1);
        model.colours.toggle(third);
        assertThat(model.colours.of(third.id())).isZero();
    }

    @Test
    void theStatusSaysHowManyAndHowFast() {
        assertThat(model.status.get()).startsWith("500 of 500 runs, filtered and sorted in ");
    }
}
