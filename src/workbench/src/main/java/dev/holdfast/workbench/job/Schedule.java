package dev.holdfast.workbench.job;

import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.connection.ConnectionState;
import dev.holdfast.catalog.connection.ConnectionStore;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.DeploymentStore;
import dev.holdfast.workbench.connection.Connections;
import dev.holdfast.workbench.deployment.Deployments;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Starts what is due: a sync of each connection and a probe of each deployment that wants one by itself.
public final class Schedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final long LOOK_SECONDS = 5;

    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("schedule").factory());
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();
    private final Map<Long, Instant> tried = new ConcurrentHashMap<>();
    private final ConnectionStore connectionStore;
    private final DeploymentStore deploymentStore;
    private final Connections connections;
    private final Deployments deployments;
    private final Jobs jobs;
    private final Clock clock;

    public Schedule(Watched watched, Jobs jobs, Clock clock) {
        this.connectionStore = watched.connectionStore();
        this.deploymentStore = watched.deploymentStore();
        this.connections = watched.connections();
        this.deployments = watched.deployments();
        this.jobs = jobs;
        this.clock = clock;
    }

    /// What is watched, and by whom.
    public record Watched(
            ConnectionStore connectionStore,
            Connections connections,
            DeploymentStore deploymentStore,
            Deployments deployments) {}

    public void start() {
        clockwork.scheduleWithFixedDelay(this::lookQuietly, 1, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("The schedule could not look what is due", e);
        }
    }

    /// Starts whatever is due now.
    void look() {
        for (Connection connection : connectionStore.all())
            if (connection.state() != ConnectionState.OFF
                    && due(connection.id(), connection.syncEvery(), connection.lastSync()))
                jobs.start(
                        "sync",
                        "Syncing " + connection.name(),
                        "connection " + connection.id(),
                        progress ->
                                whileBusy(
                                        connection.id(),
                                        () -> connections.keepUp(connection.id(), progress)));
        for (Deployment deployment : deploymentStore.all())
            if (due(deployment.id(), deployment.probeEvery(), lastProbe(deployment)))
                Thread.ofVirtual().start(() -> probeQuietly(deployment));
    }

    private @Nullable Instant lastProbe(Deployment deployment) {
        return deploymentStore.lastProbe(deployment.id()).map(probe -> probe.at()).orElse(null);
    }

    private void probeQuietly(Deployment deployment) {
        try {
            whileBusy(deployment.id(), () -> deployments.probe(deployment.id()));
        } catch (RuntimeException e) {
            LOG.warn("Could not probe {}", deployment.name(), e);
        }
    }

    private void whileBusy(long id, Runnable work) {
        try {
            work.run();
        } finally {
            busy.remove(id);
        }
    }

    /// Claims the thing when it is due, so that the next look does not start it a second time.
    private boolean due(long id, Duration every, @Nullable Instant last) {
        if (every.isZero() || busy.contains(id)) return false;
        Instant since = latest(last, tried.get(id));
        if (since != null && since.plus(every).isAfter(clock.instant())) return false;
        tried.put(id, clock.instant());
        return busy.add(id);
    }

    private static @Nullable Instant latest(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) return a == null ? b : a;
        return a.isAfter(b) ? a : b;
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
