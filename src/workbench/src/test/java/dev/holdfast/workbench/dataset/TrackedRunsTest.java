package dev.holdfast.workbench.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.job.CancelledException;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.catalog.run.FoundExperiment;
import dev.holdfast.catalog.run.FoundRun;
import dev.holdfast.catalog.run.FoundRuns;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.catalog.run.RunStatus;
import dev.holdfast.store.Workspace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

class TrackedRunsTest {
    private static final long PROJECT = NewId.next();

    @TempDir Path folder;
    private Workspace workspace;
    private TrackedRuns runs;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder, new Changes(), "tester");
        workspace.projects().save(new Project(PROJECT, "Risk", "", Instant.now()));
        runs = new TrackedRuns(workspace.experiments(), workspace.runs(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static FoundRuns found(int count) {
        List<FoundRun> all = new ArrayList<>();
        for (int i = 0; i < count; i++)
            all.add(
                    new FoundRun(
                            "run" + i,
                            "",
                            RunStatus.FINISHED,
                            null,
                            null,
                            false,
                            Map.of(),
                            Map.of(),
                            Map.of("loss", 0.5),
                            List.of(
                                    new MetricSeries(
                                            "loss",
                                            new long[] {1},
                                            new long[] {2},
                                            new double[] {0.5}))));
        return new FoundRuns(
                List.of(new FoundExperiment("churn", null, false, Map.of(), all)), List.of());
    }

    private RunsOutcome keep(FoundRuns found, Progress progress) {
        var outcome = new AtomicReference<RunsOutcome>();
        workspace.together().run(() -> outcome.set(runs.keep(PROJECT, found, progress)));
        return outcome.get();
    }

    @Test
    void runsComeWithTheirCurvesAndAreReplacedTheSecondTime() {
        RunsOutcome first = keep(found(1_200), Progress.NONE);
        assertThat(first.before()).isZero();
        assertThat(first.runIds()).hasSize(1_200);
        assertThat(workspace.runs().historyEnds(first.runIds().getLast()))
                .containsOnly(Map.entry("loss", 0.5));
        RunsOutcome second = keep(found(1_200), Progress.NONE);
        assertThat(second.before()).isEqualTo(1_200);
        assertThat(second.runIds()).isEqualTo(first.runIds());
        assertThat(workspace.runs().count(first.experimentIds().getFirst())).isEqualTo(1_200);
    }

    @Test
    void progressGoesUpToTheWhole() {
        var steps = new Steps(Integer.MAX_VALUE);
        keep(found(1_200), steps);
        assertThat(steps.done).containsExactly(500L, 1_000L, 1_200L);
        assertThat(steps.totals).containsOnly(1_200L);
    }

    @Test
    void cancellingHalfWayLeavesNothing() {
        assertThatThrownBy(() -> keep(found(1_200), new Steps(1)))
                .isInstanceOf(CancelledException.class);
        assertThat(workspace.experiments().inProject(PROJECT)).isEmpty();
        RunsOutcome again = keep(found(10), Progress.NONE);
        assertThat(again.before()).isZero();
        assertThat(workspace.runs().count(again.experimentIds().getFirst())).isEqualTo(10);
    }

    /// Is cancelled after so many reports.
    private static final class Steps implements Progress {
        private final int patience;
        private final List<Long> done = new ArrayList<>();
        private final List<Long> totals = new ArrayList<>();

        Steps(int patience) {
            this.patience = patience;
        }

        @Override
        public void report(long now, long total, String unit, String note) {
            done.add(now);
            totals.add(total);
        }

        @Override
        public boolean cancelled() {
            return done.size() >= patience;
        }
    }
}
