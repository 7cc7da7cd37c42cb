package dev.holdfast.workbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.ExperimentStoreInMemory;
import dev.holdfast.catalog.run.RunBuilder;
import dev.holdfast.catalog.run.RunQuery;
import dev.holdfast.catalog.run.RunStoreInMemory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Three runs of depth 4 (auc 1, 2, 3: mean 2, variance 1) and three of depth 6 (auc 4, 6, 8: mean 6, variance 4), seeds 0 to 2.
class RunGroupingTest {
    private static final long EXPERIMENT = 10;
    private final ExperimentStoreInMemory experiments = new ExperimentStoreInMemory();
    private final RunStoreInMemory store = new RunStoreInMemory(experiments);
    private final Instant start = Instant.parse("2026-11-25T12:00:00Z");
    private int made;

    @BeforeEach
    void save() {
        experiments.save(new Experiment(EXPERIMENT, 1, "pd", start, false, Map.of(), null));
        for (int seed = 0; seed < 3; seed++) {
            add(run(seed).param("depth", "4").metric("auc", 1 + seed));
            add(run(seed).param("depth", "6").metric("auc", 4 + 2 * seed));
        }
    }

    private static RunBuilder run(int seed) {
        return RunBuilder.in(EXPERIMENT)
                .param("seed", String.valueOf(seed))
                .param("booster", "trees");
    }

    /// Each run is older than the one before, so that they stand in the order in which they are added.
    private void add(RunBuilder run) {
        store.save(List.of(run.started(start.minusSeconds(made++)).build()));
    }

    private RunGroups bySeed(int limit) {
        return new RunGrouping(store, limit).allBut("seed", RunQuery.of(EXPERIMENT));
    }

    @Test
    void runsThatAreEqualButForTheSeedAreOneGroupInTheOrderOfTheTable() {
        RunGroups groups = bySeed(100);
        assertThat(groups.groups())
                .extracting(RunGroup::params)
                .containsExactly(
                        Map.of("depth", "4", "booster", "trees"),
                        Map.of("depth", "6", "booster", "trees"));
        assertThat(groups.groups()).extracting(RunGroup::runs).containsExactly(3, 3);
        assertThat(groups.differing()).containsExactly("depth");
    }

    @Test
    void meanAndDeviationHaveTheDivisorOfASample() {
        MetricSample auc = bySeed(100).groups().getLast().metrics().get("auc");
        assertThat(auc.size()).isEqualTo(3);
        assertThat(auc.mean()).isEqualTo(6);
        assertThat(auc.deviation()).isEqualTo(2);
    }

    /// Error √(1/3 + 4/3), freedom (5/3)² / ((1/3)²/2 + (4/3)²/2) = 50/17, whose t at 0.975 is 3.2187586 (density integrated by
    /// Simpson's rule): half the interval is 4.1553995.
    @Test
    void theDifferenceOfTwoGroupsHasTheIntervalOfWelch() {
        List<RunGroup> groups = bySeed(100).groups();
        MetricSample four = groups.getFirst().metrics().get("auc");
        MetricSample six = groups.getLast().metrics().get("auc");
        MetricSample.Gap gap = six.lessThat(four).orElseThrow();
        assertThat(gap.value()).isEqualTo(4);
        assertThat(gap.high() - 4).isCloseTo(4.1553995, within(1e-6));
        assertThat(gap.low()).isCloseTo(4 - 4.1553995, within(1e-6));
        assertThat(gap.undecided()).isTrue();
        assertThat(four.lessThat(MetricSample.of(5))).isEmpty();
    }

    @Test
    void aFailedRunIsCountedAndLeavesTheMetricToTheOthers() {
        add(run(3).param("depth", "4"));
        add(run(4).param("depth", "4").metric("auc", Double.NaN));
        RunGroup four = bySeed(100).groups().getFirst();
        assertThat(four.runs()).isEqualTo(5);
        assertThat(four.metrics().get("auc").size()).isEqualTo(3);
        assertThat(MetricSample.of(5).deviation()).isNaN();
    }

    @Test
    void aParameterThatSomeLackTellsGroupsApart() {
        add(run(0).param("depth", "4").param("eta", "0.1"));
        assertThat(bySeed(100).groups()).hasSize(3);
        assertThat(bySeed(100).differing()).containsExactly("depth", "eta");
    }

    @Test
    void noMoreRunsAreReadThanTheLimitAndBothNumbersAreTold() {
        RunGroups groups = bySeed(4);
        assertThat(groups.read()).isEqualTo(4);
        assertThat(groups.total()).isEqualTo(6);
        assertThat(groups.groups()).extracting(RunGroup::runs).containsExactly(2, 2);
    }

    @Test
    void noRunsAreNoGroups() {
        RunGroups none = RunGrouping.withDefaults(store).allBut("seed", RunQuery.of(99));
        assertThat(none.groups()).isEmpty();
        assertThat(none.differing()).isEmpty();
    }
}
