package dev.holdfast.catalog.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.Trouble;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What every store of runs keeps to.
public abstract class RunStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    protected long experiment;

    protected abstract RunStore runs();

    protected abstract ExperimentStore experiments();

    /// The id of a project that exists.
    protected abstract long project();

    @BeforeEach
    void anExperiment() {
        experiment = newExperiment();
    }

    private long newExperiment() {
        long id = NewId.next();
        experiments()
                .save(new Experiment(id, project(), "grid " + id, NOON, false, Map.of(), null));
        return id;
    }

    @Test
    void whatIsSavedIsFound() {
        Run full =
                new Run(
                        NewId.next(),
                        experiment,
                        "0123456789abcdef0123456789abcdef",
                        "bold-crane-7",
                        RunStatus.FAILED,
                        NOON,
                        NOON.plusMillis(1_234),
                        Map.of("depth", "6", "max depth", "", "ünïcode \"quoted\"", "x\ny\0z"),
                        Map.of(
                                "auc",
                                0.83,
                                "nan",
                                Double.NaN,
                                "inf",
                                Double.POSITIVE_INFINITY,
                                "-inf",
                                Double.NEGATIVE_INFINITY,
                                "-0",
                                -0.0,
                                "tiny",
                                Double.MIN_VALUE),
                        Map.of("note", "long ".repeat(5_000)),
                        List.of(
                                new DatasetInput("flights", "a1b2", "training"),
                                new DatasetInput("", "", "")),
                        true,
                        Presence.GONE);
        Run bare =
                new Run(
                        NewId.next(),
                        experiment,
                        "",
                        "",
                        RunStatus.SCHEDULED,
                        null,
                        null,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        false,
                        Presence.PRESENT);
        runs().save(List.of(full, bare));
        assertThat(runs().find(full.id())).contains(full);
        assertThat(runs().find(bare.id())).contains(bare);
        assertThat(runs().find(NewId.next())).isEmpty();
    }

    @Test
    void aRunIsFoundByTheTrackersId() {
        Run run = RunBuilder.in(experiment).build();
        long elsewhere = newExperiment();
        runs().save(List.of(run, RunBuilder.in(elsewhere).build()));
        assertThat(runs().withExternalId(experiment, run.externalId())).contains(run);
        assertThat(runs().withExternalId(elsewhere, run.externalId())).isEmpty();
        assertThat(runs().inProject(project(), run.externalId())).contains(run);
        assertThat(runs().inProject(NewId.next(), run.externalId())).isEmpty();
    }

    @Test
    void savingAgainReplaces() {
        Run first = RunBuilder.in(experiment).status(RunStatus.RUNNING).metric("auc", 0.5).build();
        runs().save(List.of(first));
        Run second =
                RunBuilder.like(first)
                        .status(RunStatus.FINISHED)
                        .metric("auc", 0.75)
                        .tag("new", "x")
                        .build();
        runs().save(List.of(second));
        assertThat(runs().page(RunQuery.of(experiment)).rows()).containsExactly(second);
        assertThat(runs().count(experiment)).isOne();
    }

    @Test
    void withOneBadRunNoneIsSaved() {
        Run good = RunBuilder.in(experiment).build();
        Run lost = RunBuilder.in(NewId.next()).build();
        assertThatThrownBy(() -> runs().save(List.of(good, lost))).isInstanceOf(Trouble.class);
        assertThat(runs().find(good.id())).isEmpty();
        assertThat(runs().count(experiment)).isZero();
    }

    @Test
    void aRunStaysInItsExperiment() {
        Run run = RunBuilder.in(experiment).build();
        runs().save(List.of(run));
        Run moved =
                new Run(
                        run.id(),
                        newExperiment(),
                        run.externalId(),
                        run.name(),
                        run.status(),
                        null,
                        null,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        false,
                        Presence.PRESENT);
        assertThatThrownBy(() -> runs().save(List.of(moved))).isInstanceOf(Trouble.class);
        assertThat(runs().find(run.id())).contains(run);
    }

    @Test
    void deletedAndGoneRunsAreLeftOutUnlessAskedFor() {
        Run live = RunBuilder.in(experiment).param("depth", "1").build();
        Run deleted =
                RunBuilder.in(experiment)
                        .param("depth", "2")
                        .tag("only", "here")
                        .deleted(true)
                        .build();
        Run gone = RunBuilder.in(experiment).param("depth", "3").presence(Presence.GONE).build();
        runs().save(List.of(live, deleted, gone));
        RunQuery query = RunQuery.of(experiment);
        assertThat(runs().page(query).rows()).containsExactly(live);
        assertThat(
                        runs().page(
                                        new RunQuery(
                                                query.experimentIds(),
                                                RunFilter.ALL,
                                                List.of(),
                                                true,
                                                0,
                                                9))
                                .rows())
                .containsExactlyInAnyOrder(live, deleted, gone);
        assertThat(runs().count(experiment)).isOne();
        assertThat(runs().columns(List.of(experiment)))
                .containsExactly(new RunColumn(RunKey.param("depth"), 1, 1));
    }

    @Test
    void aRunComesBackWhenItIsRestored() {
        Run deleted = RunBuilder.in(experiment).deleted(true).build();
        runs().save(List.of(deleted));
        assertThat(runs().page(RunQuery.of(experiment)).rows()).isEmpty();
        Run restored = RunBuilder.like(deleted).deleted(false).build();
        runs().save(List.of(restored));
        assertThat(runs().page(RunQuery.of(experiment)).rows()).containsExactly(restored);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            textBlock =
                    """
                    # order                  | runs by name
                    metrics.loss|true        | two minus-zero ten inf nan none
                    metrics.loss|false       | inf ten minus-zero two nan none
                    params.depth|true        | two minus-zero ten nan inf none
                    params.depth|false       | inf nan ten minus-zero two none
                    attributes.run_name|true | inf minus-zero nan none ten two
                    """)
    void sortingKnowsNumbersAndKeepsMissingCellsLast(String key, boolean ascending, String names) {
        runs().save(
                        List.of(
                                RunBuilder.in(experiment)
                                        .name("ten")
                                        .metric("loss", 10)
                                        .param("depth", "10")
                                        .build(),
                                RunBuilder.in(experiment)
                                        .name("two")
                                        .metric("loss", -2)
                                        .param("depth", "2")
                                        .build(),
                                RunBuilder.in(experiment)
                                        .name("nan")
                                        .metric("loss", Double.NaN)
                                        .param("depth", "auto")
                                        .build(),
                                RunBuilder.in(experiment)
                                        .name("inf")
                                        .metric("loss", Double.POSITIVE_INFINITY)
                                        .param("depth", "none")
                                        .build(),
                                RunBuilder.in(experiment).name("none").build(),
                                RunBuilder.in(experiment)
                                        .name("minus-zero")
                                        .metric("loss", -0.0)
                                        .param("depth", "3.5")
                                        .build()));
        RunFilter.Missing parsed = (RunFilter.Missing) RunFilterText.parse(key + " is null");
        var page =
                runs().page(
                                RunQuery.of(experiment)
                                        .sortedBy(new RunOrder(parsed.key(), ascending)));
        assertThat(page.rows()).extracting(Run::name).containsExactly(names.split(" "));
    }

    @Test
    void withoutAnOrderTheNewestComesFirst() {
        Run old = RunBuilder.in(experiment).started(NOON.minusSeconds(9)).build();
        Run young = RunBuilder.in(experiment).started(NOON).build();
        Run same = RunBuilder.in(experiment).started(NOON).build();
        Run unknown = RunBuilder.in(experiment).started(null).build();
        runs().save(List.of(unknown, old, same, young));
        assertThat(runs().page(RunQuery.of(experiment)).rows())
                .containsExactly(young, same, old, unknown);
    }

    @Test
    void finishedRunsCanComeFirst() {
        Run failed = RunBuilder.in(experiment).started(NOON).status(RunStatus.FAILED).build();
        Run running = RunBuilder.in(experiment).started(NOON).status(RunStatus.RUNNING).build();
        Run early = RunBuilder.in(experiment).started(NOON.minusSeconds(9)).build();
        Run late = RunBuilder.in(experiment).started(NOON.minusSeconds(5)).build();
        runs().save(List.of(failed, early, running, late));
        RunQuery query = RunQuery.of(experiment).sortedBy(new RunOrder(RunKey.FINISHED, false));
        assertThat(runs().page(query).rows()).containsExactly(late, early, failed, running);
    }

    @Test
    void aPageIsPartOfAllThatMatchInSeveralExperiments() {
        long other = newExperiment();
        for (int i = 0; i < 10; i++)
            runs().save(
                            List.of(
                                    RunBuilder.in(i % 2 == 0 ? experiment : other)
                                            .metric("i", i)
                                            .build()));
        RunQuery query =
                new RunQuery(
                        List.of(experiment, other),
                        RunFilterText.parse("metrics.i >= 2"),
                        List.of(new RunOrder(RunKey.metric("i"), false)),
                        false,
                        3,
                        2);
        var page = runs().page(query);
        assertThat(page.rows()).extracting(run -> run.metrics().get("i")).containsExactly(6.0, 5.0);
        assertThat(page.total()).isEqualTo(8);
        assertThat(page.offset()).isEqualTo(3);
        assertThat(runs().page(query.page(100, 5)).rows()).isEmpty();
        assertThat(runs().page(query.page(0, 0)).total()).isEqualTo(8);
    }

    @Test
    void columnsSayInHowManyRunsAndHowManyValues() {
        runs().save(
                        List.of(
                                RunBuilder.in(experiment)
                                        .metric("auc", 0.5)
                                        .param("depth", "6")
                                        .build(),
                                RunBuilder.in(experiment)
                                        .metric("auc", Double.NaN)
                                        .param("depth", "6")
                                        .build(),
                                RunBuilder.in(experiment)
                                        .metric("auc", Double.NaN)
                                        .tag("team", "risk")
                                        .build()));
        assertThat(runs().columns(List.of(experiment)))
                .containsExactly(
                        new RunColumn(RunKey.metric("auc"), 3, 2),
                        new RunColumn(RunKey.param("depth"), 2, 1),
                        new RunColumn(RunKey.tag("team"), 1, 1));
        assertThat(runs().columns(List.of(newExperiment()))).isEmpty();
    }

    @Test
    void aHistoryIsKeptAsLogged() {
        Run run = RunBuilder.in(experiment).build();
        runs().save(List.of(run));
        MetricSeries series =
                new MetricSeries(
                        "loss",
                        new long[] {0, 5, 5, -1, Long.MAX_VALUE, Long.MIN_VALUE},
                        new long[] {NOON.toEpochMilli(), 0, -1, 1, 1, Long.MAX_VALUE},
                        new double[] {1, Double.NaN, Double.NEGATIVE_INFINITY, -0.0, 1e-300, 2});
        runs().saveHistory(run.id(), series);
        assertSame(series, runs().history(run.id(), "loss").orElseThrow());
        assertThat(runs().history(run.id(), "auc")).isEmpty();
        assertThat(runs().history(NewId.next(), "loss")).isEmpty();
        MetricSeries shorter =
                new MetricSeries("loss", new long[] {3}, new long[] {4}, new double[] {5});
        runs().saveHistory(run.id(), shorter);
        assertSame(shorter, runs().history(run.id(), "loss").orElseThrow());
    }

    private static void assertSame(MetricSeries wanted, MetricSeries found) {
        assertThat(found.key()).isEqualTo(wanted.key());
        assertThat(found.steps()).containsExactly(wanted.steps());
        assertThat(found.times()).containsExactly(wanted.times());
        for (int i = 0; i < wanted.points(); i++)
            assertThat(Double.doubleToRawLongBits(found.values()[i]))
                    .isEqualTo(Double.doubleToRawLongBits(wanted.values()[i]));
    }

    @Test
    void theEndsOfHistoriesAreKnownWithoutTheirPoints() {
        Run run = RunBuilder.in(experiment).build();
        runs().save(List.of(run));
        assertThat(runs().historyEnds(run.id())).isEmpty();
        runs().saveHistories(
                        Map.of(
                                run.id(),
                                List.of(
                                        series("loss", 20_000, 0.25),
                                        series("auc", 1, Double.NaN),
                                        series("none", 0, 0))));
        assertThat(runs().historyEnds(run.id()))
                .containsOnly(Map.entry("loss", 0.25), Map.entry("auc", Double.NaN));
    }

    /// So many points, all 1 but the last.
    private static MetricSeries series(String key, int points, double last) {
        double[] values = new double[points];
        Arrays.fill(values, 1);
        if (points > 0) values[points - 1] = last;
        return new MetricSeries(key, new long[points], new long[points], values);
    }

    @Test
    void historiesAreSavedAllOrNone() {
        Run run = RunBuilder.in(experiment).build();
        runs().save(List.of(run));
        Map<Long, List<MetricSeries>> some = new LinkedHashMap<>();
        some.put(run.id(), List.of(series("loss", 3, 0.5)));
        some.put(NewId.next(), List.of(series("loss", 3, 0.5)));
        assertThatThrownBy(() -> runs().saveHistories(some)).isInstanceOf(Trouble.class);
        assertThat(runs().history(run.id(), "loss")).isEmpty();
    }

    @Test
    void aHistoryNeedsItsRun() {
        MetricSeries series = new MetricSeries("loss", new long[1], new long[1], new double[1]);
        assertThatThrownBy(() -> runs().saveHistory(NewId.next(), series))
                .isInstanceOf(Trouble.class);
    }
}
