package dev.holdfast.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.AtOnce;
import dev.holdfast.app.DeskInMemory;
import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Origin;
import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunBuilder;
import dev.holdfast.catalog.run.RunStore;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class HistoryFetchTest {
    private static final long SYNCED = NewId.next();
    private final DeskInMemory desk = new DeskInMemory(Clock.systemUTC());
    private final RunStore runs = desk.desk.stores().runs();
    private final Background atOnce = AtOnce.background();
    private final HistoryFetch fetch = new HistoryFetch(desk.desk, atOnce, Words.english());

    @BeforeEach
    void sync() {
        var origin = new Origin(3, "7", Presence.PRESENT);
        desk.desk
                .stores()
                .experiments()
                .save(new Experiment(SYNCED, 1, "churn", Instant.EPOCH, false, Map.of(), origin));
    }

    private static Run run() {
        return RunBuilder.in(SYNCED).metric("loss", 0.25).build();
    }

    private void kept(Run run, double end) {
        runs.save(List.of(run));
        runs.saveHistory(
                run.id(),
                new MetricSeries("loss", new long[] {1, 2}, new long[2], new double[] {1, end}));
    }

    private int fetched(Run run) {
        fetch.want(List.of(run), () -> {});
        return desk.desk.jobs().current().size();
    }

    @Test
    void aRunIsAskedForOnceAsItStandsAndAgainWithNewValues() {
        Run run = run();
        runs.save(List.of(run));
        assertThat(fetched(run)).isEqualTo(1);
        assertThat(fetched(run)).isEqualTo(1);
        assertThat(fetched(RunBuilder.like(run).metric("loss", 0.125).build())).isEqualTo(2);
    }

    @Test
    void curvesThatEndWhereTheRunStandsAreNotFetched() {
        Run run = run();
        kept(run, 0.25);
        assertThat(fetched(run)).isZero();
    }

    @Test
    void curvesFetchedWhileTheRunWentOnAreFetchedAgain() {
        Run run = run();
        kept(run, 0.5);
        assertThat(fetched(run)).isEqualTo(1);
    }

    @Test
    void aRunOfNoTrackerIsLeftAlone() {
        long own = NewId.next();
        desk.desk
                .stores()
                .experiments()
                .save(new Experiment(own, 1, "mine", Instant.EPOCH, false, Map.of(), null));
        assertThat(fetched(RunBuilder.in(own).metric("loss", 1).build())).isZero();
    }
}
