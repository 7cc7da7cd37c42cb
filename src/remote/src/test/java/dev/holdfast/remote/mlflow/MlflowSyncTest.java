package dev.holdfast.remote.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.job.CancelledException;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.remote.http.PlayedServer;
import dev.holdfast.remote.http.RemoteFailure;
import dev.holdfast.remote.sync.SyncCounts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

@Timeout(60)
class MlflowSyncTest {
    private static final long START = 1_700_000_000_000L;
    private static final Instant NOW = Instant.ofEpochMilli(START).plus(Duration.ofDays(30));
    private final MlflowInMemory server = new MlflowInMemory();
    private final Desk desk = new Desk();

    @BeforeEach
    void fill() {
        server.experiment("0", "Default");
        server.experiment("1", "churn");
        for (int i = 0; i < 95; i++) server.run("r%03d".formatted(i), "1", START + i * 1000L);
        for (int i = 95; i < 120; i++) server.run("r%03d".formatted(i), "1", START + 500_000);
        server.model("risk");
        server.version("risk", "1");
        server.version("risk", "2");
    }

    @AfterEach
    void close() {
        desk.close();
        server.close();
    }

    private MlflowSync sync(Instant now) {
        return desk.sync(server.uri(), 10, Clock.fixed(now, ZoneOffset.UTC));
    }

    private SyncCounts sweep() {
        return sync(NOW).sweep(Progress.NONE);
    }

    private Set<String> present() {
        return desk.everyRun().stream()
                .filter(r -> r.presence() == Presence.PRESENT)
                .map(Run::externalId)
                .collect(Collectors.toSet());
    }

    @Test
    void bringsEverything() {
        SyncCounts counts = sweep();
        assertThat(counts.added()).isEqualTo(2 + 120 + 1 + 2);
        assertThat(counts.complete()).isTrue();
        assertThat(desk.everyRun()).hasSize(120);
        Run run = desk.run("r007");
        assertThat(run.name()).isEqualTo("name of r007");
        assertThat(run.metrics()).isEqualTo(Map.of("auc", 0.75));
        assertThat(run.params()).isEqualTo(Map.of("depth", "6"));
        assertThat(run.started()).isEqualTo(Instant.ofEpochMilli(START + 7000));
        var model = desk.models.named(Desk.PROJECT, "risk").orElseThrow();
        assertThat(model.aliases()).isEqualTo(Map.of("champion", "1"));
        assertThat(desk.models.versions(model.id())).hasSize(2);
    }

    @Test
    void aSecondSweepOfNothingNewWritesNothing() {
        sweep();
        SyncCounts counts = sweep();
        assertThat(counts.seen()).isEqualTo(125);
        assertThat(counts.added() + counts.changed() + counts.gone()).isZero();
    }

    @Test
    void aQuickLookAsksLittleAndSeesNewEndedAndRunning() {
        server.runs.getFirst().withObject("info").put("status", "RUNNING");
        sweep();
        server.run("fresh", "1", NOW.toEpochMilli());
        ((ObjectNode) server.runs.getFirst().get("data").get("metrics").get(0)).put("value", 0.9);
        server.runs.get(5).withObject("info").put("end_time", NOW.toEpochMilli());
        int before = server.requests();
        SyncCounts counts = sync(NOW.plusSeconds(30)).run(Progress.NONE);
        assertThat(counts.added()).isEqualTo(1);
        assertThat(counts.changed()).isEqualTo(2);
        assertThat(desk.run("r000").metrics()).isEqualTo(Map.of("auc", 0.9));
        assertThat(counts.complete()).isFalse();
        assertThat(server.requests() - before).isLessThan(10);
    }

    @Test
    void anAliasMovedWithoutATimestampIsSeenByAQuickLook() {
        sweep();
        ((ObjectNode) server.models.getFirst().get("aliases").get(0)).put("version", "2");
        sync(NOW.plusSeconds(30)).run(Progress.NONE);
        var model = desk.models.named(Desk.PROJECT, "risk").orElseThrow();
        assertThat(model.aliases()).isEqualTo(Map.of("champion", "2"));
        assertThat(desk.models.aliasHistory(model.id())).hasSize(2);
    }

    @Test
    void aRunDeletedAndRestoredIsSeenByQuickLooks() {
        sweep();
        ObjectNode info = server.runs.get(50).withObject("info");
        info.put("lifecycle_stage", "deleted");
        sync(NOW.plusSeconds(30)).run(Progress.NONE);
        assertThat(desk.run("r050").deleted()).isTrue();
        info.put("lifecycle_stage", "active");
        sync(NOW.plusSeconds(50)).run(Progress.NONE);
        assertThat(desk.run("r050").deleted()).isFalse();
    }

    @Test
    void aTagOfAnOldRunIsSeenByTheNextSweep() {
        sweep();
        ((ObjectNode) server.runs.get(3).get("data").get("tags").get(0)).put("value", "other");
        assertThat(sync(NOW.plusSeconds(30)).run(Progress.NONE).changed()).isZero();
        assertThat(sync(NOW.plus(Duration.ofDays(1))).run(Progress.NONE).changed()).isEqualTo(1);
        assertThat(desk.run("r003").tags()).isEqualTo(Map.of("team", "other"));
    }

    @Test
    void theOrderOfTagsIsNoChange() {
        server.runs
                .get(3)
                .withObject("data")
                .withArray("tags")
                .addObject()
                .put("key", "a")
                .put("value", "b");
        sweep();
        ArrayNode tags = server.runs.get(3).withObject("data").withArray("tags");
        tags.add(tags.remove(0));
        assertThat(sweep().changed()).isZero();
    }

    @Test
    void whatIsGoneIsMarkedOnceAndComesBack() {
        sweep();
        ObjectNode lost = server.runs.remove(20);
        ObjectNode version = server.versions.remove(1);
        assertThat(sweep().gone()).isEqualTo(2);
        assertThat(desk.run("r020").presence()).isEqualTo(Presence.GONE);
        assertThat(desk.run("r020").metrics()).isEqualTo(Map.of("auc", 0.75));
        assertThat(sweep().gone()).isZero();
        server.runs.add(lost);
        server.versions.add(version);
        SyncCounts counts = sweep();
        assertThat(counts.changed()).isEqualTo(2);
        assertThat(counts.added()).isZero();
        assertThat(desk.run("r020").presence()).isEqualTo(Presence.PRESENT);
    }

    @Test
    void aGatewayThatKnowsNoSuchPathProvesNothing() {
        sweep();
        server.runs.removeIf(run -> run.at("/info/run_id").stringValue().equals("r020"));
        server.disturbedBy(
                (asked, reply, _) -> {
                    if (asked.uri().getPath().endsWith("runs/get"))
                        reply.send(404, "application/json", "{\"message\":\"no such route\"}");
                });
        assertThatThrownBy(this::sweep)
                .isInstanceOfSatisfying(
                        RemoteFailure.class, e -> assertThat(e.why()).contains("no such route"));
        assertThat(desk.run("r020").presence()).isEqualTo(Presence.PRESENT);
    }

    @Test
    void aGatewayThatKnowsNoRegistryProvesNothing() {
        sweep();
        server.models.clear();
        server.disturbedBy(
                (asked, reply, _) -> {
                    if (asked.uri().getPath().endsWith("registered-models/get"))
                        reply.send(404, "application/json", "{\"message\":\"no such route\"}");
                });
        assertThatThrownBy(this::sweep)
                .isInstanceOfSatisfying(
                        RemoteFailure.class, e -> assertThat(e.why()).contains("no such route"));
        assertThat(desk.models.named(Desk.PROJECT, "risk").orElseThrow().origin().presence())
                .isEqualTo(Presence.PRESENT);
    }

    @Test
    void manyGoneNeedASecondPassAndASample() {
        for (int i = 0; i < 200; i++) server.run("x%03d".formatted(i), "1", START + 1_000_000 + i);
        sweep();
        server.runs.removeIf(r -> r.get("info").get("run_id").stringValue().startsWith("x"));
        assertThat(sweep().gone()).isEqualTo(200);
        assertThat(present()).hasSize(120);
    }

    @Test
    void anEmptyAnswerNeverDeletes() {
        for (int i = 0; i < 200; i++) server.run("x%03d".formatted(i), "1", START + 1_000_000 + i);
        sweep();
        server.disturbedBy(
                (asked, reply, _) -> {
                    if (asked.uri().getPath().endsWith("/search")) reply.json("{}");
                });
        SyncCounts counts = sweep();
        assertThat(counts.gone()).isZero();
        server.disturbedBy((_, _, _) -> {});
        assertThat(present()).hasSize(320);
        assertThat(sweep().changed()).isZero();
        assertThat(desk.models.named(Desk.PROJECT, "risk").orElseThrow().origin().presence())
                .isEqualTo(Presence.PRESENT);
    }

    @Test
    void aServerThatFailsDeletesNothing() {
        sweep();
        server.disturbedBy(
                (asked, reply, _) -> {
                    if (asked.uri().getPath().contains("runs/"))
                        reply.send(500, "text/html", "<html>");
                });
        assertThatThrownBy(this::sweep).isInstanceOf(RemoteFailure.class);
        assertThat(present()).hasSize(120);
    }

    @Test
    void goesOnWhereItWasBrokenOff() {
        var pages = new AtomicInteger();
        server.disturbedBy(
                (asked, reply, _) -> {
                    if (asked.uri().getPath().endsWith("runs/search")
                            && pages.incrementAndGet() > 6) reply.send(401, "text/html", "");
                });
        assertThatThrownBy(this::sweep).isInstanceOf(RemoteFailure.class);
        int half = desk.everyRun().size();
        assertThat(half).isBetween(40, 70);
        server.disturbedBy((_, _, _) -> {});
        int before = server.requests();
        SyncCounts resumed = sweep();
        assertThat(resumed.complete()).isFalse();
        assertThat(resumed.added()).isEqualTo(120 - half + 3);
        assertThat(server.requests() - before).isLessThan(16);
        assertThat(desk.everyRun()).hasSize(120);
        assertThat(sync(NOW).run(Progress.NONE).complete()).isTrue();
    }

    @Test
    void cancellingStopsBetweenPagesAndLosesNothing() {
        var stop =
                new Progress() {
                    private final AtomicInteger reports = new AtomicInteger();

                    @Override
                    public void report(long done, long total, String unit, String note) {
                        reports.incrementAndGet();
                    }

                    @Override
                    public boolean cancelled() {
                        return reports.get() >= 4;
                    }
                };
        assertThatThrownBy(() -> sync(NOW).sweep(stop)).isInstanceOf(CancelledException.class);
        assertThat(desk.everyRun()).isNotEmpty().hasSizeLessThan(120);
        sweep();
        assertThat(desk.everyRun()).hasSize(120);
    }

    @Test
    void runsThatAppearWhilePagingAreNotLostAndNotDoubled() {
        var n = new AtomicInteger();
        server.disturbedBy(
                (asked, _, _) -> {
                    if (asked.uri().getPath().endsWith("runs/search")) {
                        server.run("mid%03d".formatted(n.get()), "1", START + 10_500);
                        server.run("late%03d".formatted(n.getAndIncrement()), "1", START + 900_000);
                    }
                });
        sweep();
        server.disturbedBy((_, _, _) -> {});
        sweep();
        assertThat(desk.everyRun()).hasSize(server.runs.size()).doesNotHaveDuplicates();
    }

    @Test
    void aVersionOfAModelMadeMeanwhileBringsItsModel() {
        server.disturbedBy(
                (asked, _, _) -> {
                    if (asked.uri().getPath().endsWith("model-versions/search")
                            && server.models.size() == 1) {
                        server.model("late");
                        server.version("late", "1");
                    }
                });
        sweep();
        var late = desk.models.named(Desk.PROJECT, "late").orElseThrow();
        assertThat(desk.models.versions(late.id())).hasSize(1);
    }

    @Test
    void promptsAreNoModels() {
        server.model("greeting")
                .putArray("tags")
                .addObject()
                .put("key", "mlflow.prompt.is_prompt")
                .put("value", "true");
        server.version("greeting", "1")
                .putArray("tags")
                .addObject()
                .put("key", "mlflow.prompt.is_prompt")
                .put("value", "true");
        sweep();
        assertThat(desk.models.inProject(Desk.PROJECT)).hasSize(1);
    }

    @Test
    void aServerWithoutARegistryStillHasRuns() {
        PlayedServer.Play noRegistry =
                (asked, reply, _) -> {
                    if (asked.uri().getPath().contains("model"))
                        reply.send(404, "text/html", "<html>Not Found</html>");
                };
        server.disturbedBy(noRegistry);
        assertThat(sweep().complete()).isTrue();
        assertThat(desk.everyRun()).hasSize(120);
    }
}
