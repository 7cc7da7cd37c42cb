package dev.holdfast.app.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.AtOnce;
import dev.holdfast.app.DeskInMemory;
import dev.holdfast.app.RiskDesk;
import dev.holdfast.app.work.Background;

import org.junit.jupiter.api.Test;

class NavigationTest {
    private final DeskInMemory desk = RiskDesk.withRuns(30);
    private final Background atOnce = AtOnce.background();
    private final Navigation navigation = new Navigation(new Links(desk.desk.stores()), atOnce);

    @Test
    void choosingAModelVersionBringsItsRunDataDeploymentAndCheck() {
        navigation.open(new Selection.ModelVersion(1, RiskDesk.MODEL, RiskDesk.MODEL * 100 + 12));
        Linked linked = navigation.linked().get();
        assertThat(linked.run().name()).startsWith("amber-newt");
        assertThat(linked.dataset().name()).isEqualTo("applications_2026");
        assertThat(linked.deployment().name()).isEqualTo("pd-retail-prod");
        assertThat(linked.check().currentName()).isEqualTo("week 47");
    }

    @Test
    void choosingARunBringsTheVersionItBecame() {
        navigation.open(new Selection.Run(1, RiskDesk.EXPERIMENT, 1002));
        assertThat(navigation.linked().get().modelVersion().version()).isEqualTo("12");
        assertThat(navigation.linked().get().experiment().name()).isEqualTo("pd-2026q4");
        assertThat(navigation.linked().get().deployment().name()).isEqualTo("pd-retail-prod");
    }

    @Test
    void anAlarmLeadsToItsCheckAndDeployment() {
        navigation.open(new Selection.Alarm(1, 70));
        assertThat(navigation.linked().get().check().id()).isEqualTo(511);
        assertThat(navigation.linked().get().deployment().name()).isEqualTo("pd-retail-prod");
    }

    @Test
    void backAndForwardWalkWhatWasChosen() {
        navigation.open(new Selection.Project(1));
        navigation.open(new Selection.Run(1, RiskDesk.EXPERIMENT, 1001));
        navigation.go(PlaceId.MODELS);
        navigation.back();
        assertThat(navigation.spot().get().place()).isEqualTo(PlaceId.RUNS);
        navigation.back();
        assertThat(navigation.selection()).isEqualTo(new Selection.Project(1));
        navigation.forward();
        assertThat(navigation.linked().get().run().id()).isEqualTo(1001);
        assertThat(navigation.canGoForward().get()).isTrue();
        navigation.select(new Selection.Run(1, RiskDesk.EXPERIMENT, 1002));
        assertThat(navigation.canGoForward().get()).isFalse();
    }

    @Test
    void everySelectionSurvivesARestart() {
        for (Selection selection :
                new Selection[] {
                    new Selection.Project(1),
                    new Selection.Experiment(1, 10),
                    new Selection.Run(1, 10, 1000),
                    new Selection.Dataset(1, 30),
                    new Selection.DatasetVersion(1, 30, 301),
                    new Selection.Model(1, 20),
                    new Selection.ModelVersion(1, 20, 2012),
                    new Selection.Deployment(1, 40),
                    new Selection.Check(1, 511, null),
                    new Selection.Alarm(1, 70),
                    new Selection.Report(1, 80),
                    new Selection.Connection(1, 100)
                })
            assertThat(SelectionText.read(SelectionText.write(selection))).contains(selection);
        assertThat(SelectionText.read("run 1")).isEmpty();
        assertThat(SelectionText.read("gibberish x")).isEmpty();
    }
}
