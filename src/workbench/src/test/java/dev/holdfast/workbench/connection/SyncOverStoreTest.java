package dev.holdfast.workbench.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.connection.ConnectionState;
import dev.holdfast.catalog.connection.Login;
import dev.holdfast.catalog.job.JobState;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunFilter;
import dev.holdfast.catalog.run.RunQuery;
import dev.holdfast.remote.http.PlayedServer;
import dev.holdfast.remote.http.RemoteFailure;
import dev.holdfast.remote.mlflow.FaultyProxy;
import dev.holdfast.remote.mlflow.MlflowInMemory;
import dev.holdfast.remote.mlflow.SameAsRest;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.OpenWorkspace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Syncs into the database itself, from a server that answers as the genuine one does.
@Timeout(120)
class SyncOverStoreTest {
    private static final long PROJECT = NewId.next();
    private static final int RUNS = 3_500;
    private static final long START = 1_700_000_000_000L;

    @TempDir Path folder;
    private final MlflowInMemory server = new MlflowInMemory();

    @BeforeEach
    void fill() {
        server.experiment("0", "Default");
        server.experiment("1", "churn");
        for (int i = 0; i < RUNS; i++) server.run("r%05d".formatted(i), "1", START + i * 1000L);
        server.model("risk");
        server.version("risk", "1");
        server.version("risk", "2");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private OpenWorkspace open() {
        return OpenWorkspace.at(folder);
    }

    private Connection connect(Desk desk, URI url) {
        desk.stores().projects().save(new Project(PROJECT, "Risk", "", Instant.now()));
        var draft =
                new ConnectionDraft(
                        PROJECT, "lab", "mlflow", url, new Login.None(), "", Duration.ZERO);
        return desk.connections().add(draft, desk.connections().probe(draft));
    }

    private static Connection lab(Desk desk) {
        return desk.stores().connections().named("lab").orElseThrow();
    }

    private static List<Run> everyRun(Desk desk) {
        var ids = desk.stores().experiments().inProject(PROJECT).stream().map(e -> e.id()).toList();
        return desk.stores()
                .runs()
                .page(new RunQuery(ids, RunFilter.ALL, List.of(), true, 0, 100_000))
                .rows();
    }

    private void everythingIsHere(Desk desk) {
        List<Run> all = everyRun(desk);
        assertThat(all).extracting(Run::externalId).doesNotHaveDuplicates().hasSize(RUNS);
        for (ObjectNode raw : server.runs) {
            String id = raw.at("/info/run_id").stringValue();
            Run run = desk.stores().runs().inProject(PROJECT, id).orElseThrow();
            SameAsRest.run(run, raw);
            assertThat(run.presence()).isEqualTo(Presence.PRESENT);
        }
        var model = desk.stores().models().named(PROJECT, "risk").orElseThrow();
        assertThat(model.aliases()).containsEntry("champion", "1");
        assertThat(desk.stores().models().versions(model.id())).hasSize(2);
    }

    @Test
    void everythingIsInTheStoreFieldByFieldAndASecondSyncChangesNothing() {
        try (OpenWorkspace workspace = open()) {
            Desk desk = workspace.desk();
            long id = connect(desk, server.uri()).id();
            SyncOutcome first = desk.connections().sync(id, Progress.NONE);
            assertThat(first.complete()).isTrue();
            everythingIsHere(desk);
            SyncOutcome second = desk.connections().sync(id, Progress.NONE);
            assertThat(second.added() + second.changed() + second.gone()).isZero();
            assertThat(second.took()).isLessThan(first.took());
            assertThat(lab(desk).state()).isEqualTo(ConnectionState.FINE);
            assertThat(lab(desk).serverVersion()).isEqualTo("3.17.2");
        }
    }

    @Test
    void spoiltAnswersDoubleAndLoseNothing() {
        try (FaultyProxy proxy = new FaultyProxy(server.uri());
                OpenWorkspace workspace = open()) {
            Desk desk = workspace.desk();
            long id = connect(desk, proxy.uri()).id();
            desk.connections().sync(id, Progress.NONE);
            assertThat(proxy.done()).isNotEmpty();
            everythingIsHere(desk);
        }
    }

    @Test
    void whatAServerLacksLimitsTheConnection() {
        server.disturbedBy(
                (asked, reply, _) -> {
                    if (asked.uri().getPath().contains("model"))
                        reply.send(404, "text/html", "<html>Not Found</html>");
                });
        try (OpenWorkspace workspace = open()) {
            Desk desk = workspace.desk();
            Connection kept = connect(desk, server.uri());
            assertThat(kept.state()).isEqualTo(ConnectionState.LIMITED);
            assertThat(kept.stateReason()).contains("models");
            desk.connections().sync(kept.id(), Progress.NONE);
            assertThat(lab(desk).state()).isEqualTo(ConnectionState.LIMITED);
            assertThat(lab(desk).lastSync()).isNotNull();
            server.disturbedBy((_, _, _) -> {});
            desk.connections().sync(kept.id(), Progress.NONE);
            assertThat(lab(desk).state()).isEqualTo(ConnectionState.FINE);
            assertThat(lab(desk).stateReason()).isEmpty();
        }
    }

    @Test
    void aScheduleChangedDuringASyncOutlivesIt() throws Exception {
        try (OpenWorkspace workspace = open()) {
            Desk desk = workspace.desk();
            Connection connection = connect(desk, server.uri());
            CountDownLatch reached = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            server.disturbedBy((asked, _, _) -> waitAt("runs/search", asked, reached, goOn));
            new SyncJobs(desk.connections(), desk.jobs()).start(connection);
            assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();
            desk.connections().syncEvery(connection.id(), Duration.ofMinutes(5));
            goOn.countDown();
            until(() -> desk.jobs().current().getFirst().state() == JobState.DONE);
            assertThat(lab(desk).syncEvery()).isEqualTo(Duration.ofMinutes(5));
            assertThat(lab(desk).lastSync()).isNotNull();
        }
    }

    @Test
    void aSyncKilledHalfWayGoesOnAtTheNextStartAndEndsEqual() throws Exception {
        try (OpenWorkspace workspace = open()) {
            connect(workspace.desk(), server.uri());
        }
        CountDownLatch secondPage = pageThatHangs(3);
        Process child = child();
        try {
            assertThat(secondPage.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            child.destroyForcibly().waitFor();
        }
        server.disturbedBy((_, _, _) -> {});
        int before = server.requests();
        try (OpenWorkspace workspace = open()) {
            Desk desk = workspace.desk();
            assertThat(everyRun(desk)).hasSizeBetween(1, RUNS - 1);
            assertThat(desk.jobs().current()).first().matches(job -> !job.state().ended());
            workspace.goOn();
            until(() -> desk.jobs().current().getFirst().state() == JobState.DONE);
            everythingIsHere(desk);
            assertThat(desk.jobs().current()).hasSize(1);
        }
        assertThat(runPages(before)).isLessThan(runPages(0));
    }

    private Process child() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SyncingChild.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile())
                .start();
    }

    private long runPages(int from) {
        return server.asked().stream()
                .skip(from)
                .filter(asked -> asked.uri().getPath().endsWith("runs/search"))
                .count();
    }

    /// Lets the n-th and later pages of runs hang until the test goes on.
    private CountDownLatch pageThatHangs(int nth) {
        CountDownLatch reached = new CountDownLatch(1);
        var pages = new java.util.concurrent.atomic.AtomicInteger();
        server.disturbedBy(
                (asked, reply, _) -> {
                    if (!asked.uri().getPath().endsWith("runs/search")) return;
                    if (pages.incrementAndGet() < nth) return;
                    reached.countDown();
                    reply.drip(" ".repeat(2000), 100);
                });
        return reached;
    }

    private static void waitAt(
            String call, PlayedServer.Asked asked, CountDownLatch reached, CountDownLatch goOn)
            throws IOException {
        if (!asked.uri().getPath().endsWith(call)) return;
        reached.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void until(BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(20);
        }
    }

    @Test
    void workingOfflineStopsASyncAtOnceAndIsRemembered() throws Exception {
        try (OpenWorkspace workspace = open()) {
            Desk desk = workspace.desk();
            Connection connection = connect(desk, server.uri());
            CountDownLatch page = pageThatHangs(2);
            new SyncJobs(desk.connections(), desk.jobs()).start(connection);
            assertThat(page.await(30, TimeUnit.SECONDS)).isTrue();
            long switched = System.nanoTime();
            desk.network().workOffline(true);
            until(() -> desk.jobs().current().getFirst().state().ended());
            assertThat(Duration.ofNanos(System.nanoTime() - switched))
                    .isLessThan(Duration.ofSeconds(1));
            assertThat(desk.jobs().current().getFirst().failure()).contains("works offline");
            assertThat(lab(desk).state()).isEqualTo(ConnectionState.FINE);
        }
        int asked = server.requests();
        try (OpenWorkspace workspace = open()) {
            Desk desk = workspace.desk();
            assertThat(desk.network().offline()).isTrue();
            long id = lab(desk).id();
            assertThatThrownBy(() -> desk.connections().sync(id, Progress.NONE))
                    .isInstanceOf(RemoteFailure.class);
            assertThat(server.requests()).isEqualTo(asked);
            server.disturbedBy((_, _, _) -> {});
            desk.network().workOffline(false);
            desk.connections().sync(id, Progress.NONE);
            everythingIsHere(desk);
        }
    }

    @Test
    void aSyncCutOffWaitsWhileOfflineAndGoesOnAfterwards() throws Exception {
        try (OpenWorkspace workspace = open()) {
            Connection connection = connect(workspace.desk(), server.uri());
            CountDownLatch page = pageThatHangs(2);
            new SyncJobs(workspace.desk().connections(), workspace.desk().jobs()).start(connection);
            assertThat(page.await(30, TimeUnit.SECONDS)).isTrue();
        }
        server.disturbedBy((_, _, _) -> {});
        int asked = server.requests();
        try (OpenWorkspace workspace = open()) {
            Desk desk = workspace.desk();
            desk.network().workOffline(true);
            workspace.goOn();
            assertThat(desk.jobs().current().getFirst().state()).isEqualTo(JobState.PAUSED);
            assertThat(server.requests()).isEqualTo(asked);
            desk.network().workOffline(false);
            until(() -> desk.jobs().current().getFirst().state() == JobState.DONE);
            everythingIsHere(desk);
        }
    }

    @Test
    void aPausedSyncGoesOnWhereItStopped() throws Exception {
        try (OpenWorkspace workspace = open()) {
            Desk desk = workspace.desk();
            Connection connection = connect(desk, server.uri());
            CountDownLatch page = pageThatHangs(3);
            long job = new SyncJobs(desk.connections(), desk.jobs()).start(connection);
            assertThat(page.await(30, TimeUnit.SECONDS)).isTrue();
            desk.jobs().pause(job);
            until(() -> desk.jobs().current().getFirst().state() == JobState.PAUSED);
            server.disturbedBy((_, _, _) -> {});
            desk.jobs().goOn(job);
            until(() -> desk.jobs().current().getFirst().state() == JobState.DONE);
            everythingIsHere(desk);
        }
    }

    @Test
    void historiesAreFetchedAndKept() {
        try (OpenWorkspace workspace = open()) {
            Desk desk = workspace.desk();
            desk.connections().sync(connect(desk, server.uri()).id(), Progress.NONE);
            Run run = desk.stores().runs().inProject(PROJECT, "r00007").orElseThrow();
            assertThat(desk.stores().runs().history(run.id(), "auc")).isEmpty();
            desk.connections().histories(run.id(), Progress.NONE);
            assertThat(desk.stores().runs().history(run.id(), "auc").orElseThrow().points())
                    .isEqualTo(40);
        }
    }
}
