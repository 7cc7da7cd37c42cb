package dev.holdfast.remote.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.connection.Login;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.remote.http.Fault;
import dev.holdfast.remote.http.RemoteFailure;
import dev.holdfast.remote.sync.Capability;
import dev.holdfast.remote.sync.SyncCounts;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Against the genuine server, seeded with at least 2,000 runs and 20 models. The test adds an
/// experiment and a model of its own under new names each time, so it can be repeated.
@Tag("peers")
@EnabledIfEnvironmentVariable(named = "HOLDFAST_PEER_MLFLOW", matches = "http.*")
class MlflowPeerTest {
    private static final URI URL =
            URI.create(System.getenv().getOrDefault("HOLDFAST_PEER_MLFLOW", "http://127.0.0.1"));
    private static final Desk DESK = new Desk();
    private static final MlflowWrites WRITES = new MlflowWrites(URL, "");
    private static SyncCounts first;

    @BeforeAll
    static void syncOnce() {
        first = sync().sweep(Progress.NONE);
    }

    @AfterAll
    static void close() {
        DESK.close();
    }

    private static MlflowSync sync() {
        return DESK.sync(URL, MlflowRest.RUNS, Clock.systemUTC());
    }

    @Test
    void tellsWhoItIsAndWhatItAnswers() {
        var reached =
                new MlflowConnector(DESK.door, URL, 0, Desk.connection(URL).login(), "")
                        .probe(Progress.NONE);
        assertThat(reached.serverVersion()).isEqualTo("3.17.2");
        assertThat(reached.answers()).containsExactlyInAnyOrder(Capability.values());
        assertThat(reached.lacks()).isEmpty();
    }

    @Test
    void everythingIsHereFieldByField() {
        assertThat(first.complete()).isTrue();
        Map<String, JsonNode> runs = new HashMap<>();
        for (JsonNode raw : WRITES.everyRun()) runs.put(MlflowMapping.runId(raw), raw);
        assertThat(runs).hasSizeGreaterThanOrEqualTo(2000);
        assertThat(DESK.everyRun()).hasSizeGreaterThanOrEqualTo(2000);
        int compared = 0;
        for (Run run : DESK.everyRun()) {
            JsonNode raw = runs.get(run.externalId());
            if (raw == null) continue;
            SameAsRest.run(run, raw);
            compared++;
        }
        assertThat(compared).isGreaterThanOrEqualTo(2000);
        var models =
                WRITES.get("registered-models/search?max_results=1000").get("registered_models");
        assertThat(models.size()).isGreaterThanOrEqualTo(20);
        for (JsonNode raw : models) SameAsRest.model(DESK.models, Desk.PROJECT, raw);
        for (JsonNode raw :
                WRITES.get("model-versions/search?max_results=10000").get("model_versions"))
            SameAsRest.version(DESK.models, Desk.PROJECT, raw);
    }

    @Test
    void aSecondSyncOfNothingNewIsQuickAndWritesNothing() {
        var desk = new Desk();
        var sync = desk.sync(URL, MlflowRest.RUNS, Clock.systemUTC());
        Duration took = sync.sweep(Progress.NONE).took();
        SyncCounts quick = sync.run(Progress.NONE);
        System.out.printf("first %s, second %s%n", took, quick.took());
        assertThat(quick.added() + quick.changed() + quick.gone()).isZero();
        assertThat(quick.took()).isLessThan(took);
        desk.close();
    }

    @Test
    void changesAreSeen() {
        String experiment = WRITES.experiment();
        String run = WRITES.run(experiment, "one");
        String model = WRITES.model();
        WRITES.version(model);
        WRITES.version(model);
        WRITES.alias(model, "champion", "1");
        sync().sweep(Progress.NONE);
        assertThat(local(run).name()).isEqualTo("one");

        WRITES.post("runs/set-tag", Map.of("run_id", run, "key", "team", "value", "risk"));
        WRITES.alias(model, "champion", "2");
        String appended = WRITES.run(experiment, "two");
        WRITES.post("runs/delete", Map.of("run_id", run));
        SyncCounts counts = sync().run(Progress.NONE);
        assertThat(counts.gone()).isZero();
        assertThat(local(appended).name()).isEqualTo("two");
        assertThat(local(run).deleted()).isTrue();
        assertThat(local(run).tags()).containsEntry("team", "risk");
        assertThat(DESK.models.named(Desk.PROJECT, model).orElseThrow().aliases())
                .isEqualTo(Map.of("champion", "2"));

        WRITES.post("runs/restore", Map.of("run_id", run));
        WRITES.post("runs/set-tag", Map.of("run_id", appended, "key", "team", "value", "desk"));
        sync().sweep(Progress.NONE);
        assertThat(local(run).deleted()).isFalse();
        assertThat(local(appended).tags()).containsEntry("team", "desk");

        WRITES.deleteVersion(model, "1");
        assertThat(sync().sweep(Progress.NONE).gone()).isEqualTo(1);
        var local = DESK.models.named(Desk.PROJECT, model).orElseThrow();
        assertThat(DESK.models.versions(local.id()))
                .filteredOn(v -> v.origin().presence() == Presence.GONE)
                .extracting("version")
                .containsExactly("1");
    }

    @Test
    void historiesAreReadInWholePages() {
        Run run =
                DESK.everyRun().stream()
                        .filter(r -> r.metrics().containsKey("loss"))
                        .findFirst()
                        .orElseThrow();
        List<MetricSeries> all =
                new MlflowHistories(DESK.door, Desk.connection(URL), "").of(run, Progress.NONE);
        assertThat(all).hasSize(run.metrics().size());
        for (MetricSeries series : all) {
            var points =
                    WRITES.get(
                                    "metrics/get-history?run_id="
                                            + run.externalId()
                                            + "&metric_key="
                                            + series.key().replace("/", "%2F"))
                            .get("metrics");
            assertThat(series.points()).isEqualTo(points.size());
            List<Double> values = new ArrayList<>();
            points.forEach(p -> values.add(p.get("value").doubleValue()));
            assertThat(series.values())
                    .containsExactly(values.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    @Test
    void throughABadConnectionTheResultIsTheSame() {
        try (var proxy = new FaultyProxy(URL);
                var crooked = new Desk();
                var straight = new Desk()) {
            var sync = crooked.sync(proxy.uri(), 200, Clock.systemUTC());
            for (int pass = 0; pass < 2; pass++)
                assertThat(sync.sweep(Progress.NONE).gone()).isZero();
            straight.sync(URL, 1000, Clock.systemUTC()).sweep(Progress.NONE);
            assertThat(proxy.done()).hasSize(FaultyProxy.Spoilt.values().length);
            assertThat(crooked.synced()).isEqualTo(straight.synced());
        }
    }

    /// Any proxy that leads to the same server, however badly: it may also refuse logins and change
    /// what it hands on. Nothing may double or go, and one clean pass must mend what was changed.
    @Test
    @EnabledIfEnvironmentVariable(named = "HOLDFAST_PEER_MLFLOW_FAULTS", matches = "http.*")
    void throughAnyProxyNothingDoublesOrDisappears() {
        try (var crooked = new Desk();
                var straight = new Desk()) {
            var bad = URI.create(System.getenv("HOLDFAST_PEER_MLFLOW_FAULTS"));
            int broken = 0;
            int whole = 0;
            while (whole < 3 && broken < 60) {
                try {
                    SyncCounts counts =
                            crooked.sync(bad, 100, Clock.systemUTC()).sweep(Progress.NONE);
                    if (counts.complete()) whole++;
                    System.out.println(counts);
                } catch (RemoteFailure e) {
                    broken++;
                    System.out.println(e.fault() + " " + e.sentence());
                }
            }
            straight.sync(URL, 1000, Clock.systemUTC()).sweep(Progress.NONE);
            System.out.printf("%d broken off, %d whole%n", broken, whole);
            assertThat(whole).isEqualTo(3);
            assertThat(crooked.all().gone()).isZero();
            assertThat(ids(crooked)).isEqualTo(ids(straight));
            crooked.sync(URL, 1000, Clock.systemUTC()).sweep(Progress.NONE);
            assertThat(crooked.synced()).isEqualTo(straight.synced());
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "HOLDFAST_PEER_MLFLOW_AUTH", matches = "http.*")
    void signsInWithUserAndPassword() {
        var url = URI.create(System.getenv("HOLDFAST_PEER_MLFLOW_AUTH"));
        var user = new Login.Basic(System.getenv("HOLDFAST_PEER_MLFLOW_USER"));
        String password = System.getenv("HOLDFAST_PEER_MLFLOW_PASSWORD");
        var reached = new MlflowConnector(DESK.door, url, 0, user, password).probe(Progress.NONE);
        assertThat(reached.signedInAs()).isEqualTo(user.user());
        assertThat(reached.answers()).containsExactlyInAnyOrder(Capability.values());
        try (var desk = new Desk()) {
            var sync =
                    new MlflowSync(
                            desk.door,
                            Desk.connection(url, user),
                            password,
                            desk.sync,
                            Clock.systemUTC());
            assertThat(sync.sweep(Progress.NONE).complete()).isTrue();
            assertThat(desk.experiments.inProject(Desk.PROJECT)).isNotEmpty();
        }
        var stranger = new MlflowConnector(DESK.door, url, 0, user, "wrong " + password);
        assertThatThrownBy(() -> stranger.probe(Progress.NONE))
                .isInstanceOfSatisfying(
                        RemoteFailure.class, f -> assertThat(f.fault()).isEqualTo(Fault.AUTH));
        assertThat(DESK.journal.all().toString()).doesNotContain(password);
    }

    private static List<String> ids(Desk desk) {
        return desk.everyRun().stream().map(Run::externalId).sorted().toList();
    }

    private static Run local(String externalId) {
        return DESK.run(externalId);
    }
}
