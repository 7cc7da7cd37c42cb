package dev.holdfast.workbench.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.connection.ConnectionState;
import dev.holdfast.catalog.connection.ConnectionStoreInMemory;
import dev.holdfast.catalog.connection.Login;
import dev.holdfast.catalog.connection.NetworkJournalInMemory;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.DeploymentStoreInMemory;
import dev.holdfast.catalog.deployment.Protocol;
import dev.holdfast.catalog.job.Job;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.setting.SettingStoreInMemory;
import dev.holdfast.remote.http.HttpDoor;
import dev.holdfast.workbench.connection.Connections;
import dev.holdfast.workbench.connection.Network;
import dev.holdfast.workbench.connection.SwitchedNetwork;
import dev.holdfast.workbench.connection.SyncJobs;
import dev.holdfast.workbench.deployment.Deployments;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// What is due and when, by a clock that the test moves.
class ScheduleTest {
    private final Hands clock = new Hands();
    private final ConnectionStoreInMemory connections = new ConnectionStoreInMemory(new Changes());
    private final DeploymentStoreInMemory deployments = new DeploymentStoreInMemory(new Changes());
    private final JobsByHand jobs = new JobsByHand();
    private final Network network =
            new SwitchedNetwork(
                    new HttpDoor(new NetworkJournalInMemory(new Changes()), clock),
                    new SettingStoreInMemory(new Changes()));
    private final List<Long> synced = new ArrayList<>();
    private final BlockingQueue<Long> probed = new LinkedBlockingQueue<>();
    private final Schedule schedule =
            new Schedule(
                    new Schedule.Watched(
                            connections,
                            only(Connections.class, "keepUp", synced::add),
                            deployments,
                            only(Deployments.class, "probe", probed::add),
                            network),
                    jobs,
                    clock);

    @BeforeEach
    void connect() {
        connections.save(connection(1, Duration.ofMinutes(1), ConnectionState.FINE));
        connections.save(connection(2, Duration.ZERO, ConnectionState.FINE));
        connections.save(connection(3, Duration.ofMinutes(1), ConnectionState.OFF));
    }

    /// One look of the schedule, after which everything it started comes to its end.
    private void look() {
        schedule.look();
        jobs.carryOut();
    }

    private static Connection connection(long id, Duration every, ConnectionState state) {
        return new Connection(
                id,
                5,
                "lab " + id,
                "mlflow",
                URI.create("http://lab"),
                new Login.None(),
                state,
                "",
                "",
                null,
                every);
    }

    @Test
    void aConnectionIsSyncedOnceAMinuteAndOthersNever() {
        look();
        look();
        assertThat(synced).containsExactly(1L);
        clock.move(Duration.ofSeconds(59));
        look();
        assertThat(synced).hasSize(1);
        clock.move(Duration.ofSeconds(2));
        look();
        assertThat(synced).containsExactly(1L, 1L);
    }

    @Test
    void aSyncThatStillRunsIsNotStartedAgain() {
        schedule.look();
        clock.move(Duration.ofMinutes(5));
        schedule.look();
        assertThat(jobs.current()).hasSize(1);
        jobs.carryOut();
        schedule.look();
        assertThat(jobs.current()).hasSize(2);
    }

    @Test
    void aPausedSyncHoldsUntilItGoesOn() {
        schedule.look();
        jobs.pause(jobs.current().getFirst().id());
        clock.move(Duration.ofMinutes(5));
        look();
        assertThat(synced).isEmpty();
        jobs.goOn(jobs.current().getFirst().id());
        jobs.carryOut();
        clock.move(Duration.ofMinutes(5));
        look();
        assertThat(synced).containsExactly(1L, 1L);
    }

    @Test
    void aSyncTheUserPausedHoldsTheScheduleToo() {
        var ofTheUser = new SyncJobs(only(Connections.class, "sync", _ -> {}), jobs);
        jobs.pause(ofTheUser.start(connections.find(1).orElseThrow()));
        look();
        assertThat(synced).isEmpty();
    }

    @Test
    void whatIsTakenUpIsTheLookItWas() throws Exception {
        schedule.look();
        Job quick = jobs.current().getFirst();
        var syncs = new SyncJobs(only(Connections.class, "keepUp", synced::add), jobs);
        syncs.again(quick).orElseThrow().run(Progress.NONE);
        assertThat(synced).containsExactly(1L);
        Job everything = Job.begun(9, "sync", "", clock.instant(), "connection 2");
        syncs = new SyncJobs(only(Connections.class, "sync", synced::add), jobs);
        syncs.again(everything).orElseThrow().run(Progress.NONE);
        assertThat(synced).containsExactly(1L, 2L);
        assertThat(syncs.again(Job.begun(9, "import", "", clock.instant(), "x"))).isEmpty();
    }

    @Test
    void aChangedScheduleHoldsFromTheNextLook() {
        look();
        connections.save(connection(1, Duration.ZERO, ConnectionState.FINE));
        connections.save(connection(2, Duration.ofMinutes(5), ConnectionState.FINE));
        clock.move(Duration.ofMinutes(4));
        look();
        clock.move(Duration.ofMinutes(4));
        look();
        assertThat(synced).containsExactly(1L, 2L);
    }

    @Test
    void nothingIsStartedWhileOffline() {
        network.workOffline(true);
        look();
        assertThat(synced).isEmpty();
        network.workOffline(false);
        look();
        assertThat(synced).containsExactly(1L);
    }

    @Test
    void aDeploymentIsProbedAsOftenAsItWants() throws InterruptedException {
        deployments.save(
                new Deployment(
                        8,
                        5,
                        "gate",
                        URI.create("http://gate"),
                        Protocol.MLFLOW,
                        "",
                        null,
                        null,
                        null,
                        Duration.ofMinutes(10),
                        clock.instant()));
        schedule.look();
        assertThat(probed.poll(5, TimeUnit.SECONDS)).isEqualTo(8L);
        clock.move(Duration.ofMinutes(9));
        schedule.look();
        assertThat(probed).isEmpty();
        clock.move(Duration.ofMinutes(2));
        // The probe before may not have said yet that it ended.
        Long again = null;
        for (int i = 0; again == null && i < 50; i++) {
            schedule.look();
            again = probed.poll(100, TimeUnit.MILLISECONDS);
        }
        assertThat(again).isEqualTo(8L);
    }

    /// One of the use cases of which only one call, with an id first, is expected.
    private static <T> T only(Class<T> kind, String call, Consumer<Long> called) {
        return kind.cast(
                Proxy.newProxyInstance(
                        kind.getClassLoader(),
                        new Class<?>[] {kind},
                        (_, method, arguments) -> {
                            assertThat(method.getName()).isEqualTo(call);
                            called.accept((Long) arguments[0]);
                            return null;
                        }));
    }

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-03-02T09:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
