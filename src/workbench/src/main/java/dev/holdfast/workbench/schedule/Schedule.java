package dev.holdfast.workbench.schedule;

import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.connection.ConnectionState;
import dev.holdfast.catalog.connection.ConnectionStore;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.DeploymentStore;
import dev.holdfast.workbench.connection.Connections;
import dev.holdfast.workbench.connection.Network;
import dev.holdfast.workbench.connection.SyncJobs;
import dev.holdfast.workbench.deployment.Deployments;
import dev.holdfast.workbench.job.Jobs;

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
    private final Set<Long> probing = ConcurrentHashMap.newKeySet();
    private final Map<Long, Instant> tried = new ConcurrentHashMap<>();
    private final ConnectionStore connectionStore;
    private final DeploymentStore deploymentStore;
    private final SyncJobs syncs;
    private final Network network;
    private final Deployments deployments;
    private final Clock clock;

    public Schedule(Watched watched, Jobs jobs, Clock clock) {
        this.connectionStore = watched.connectionStore();
        this.deploymentStore = watched.deploymentStore();
        this.syncs = new SyncJobs(watched.connections(), jobs);
        this.network = watched.network();
        this.deployments = watched.deployments();
        this.clock = clock;
    }

    /// What is watched, and by whom.
    public record Watched(
            ConnectionStore connectionStore,
            Connections connections,
            DeploymentStore deploymentStore,
            Deployments deployments,
            Network network) {}

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

    /// Starts whatever is due now; nothing while the user works offline. A sync that runs or is paused is not started a second time.
    void look() {
        if (network.offline()) return;
        for (Connection connection : connectionStore.all())
            if (connection.state() != ConnectionState.OFF
                    && !syncs.unfinished(connection.id())
                    && due(connection.id(), connection.syncEvery(), connection.lastSync()))
                syncs.keepUp(connection);
        for (Deployment deployment : deploymentStore.all())
            if (!probing.contains(deployment.id())
                    && due(deployment.id(), deployment.probeEvery(), lastProbe(deployment)))
                probe(deployment);
    }

    private void probe(Deployment deployment) {
        probing.add(deployment.id());
        Thread.ofVirtual().start(() -> probeQuietly(deployment));
    }

    private @Nullable Instant lastProbe(Deployment deployment) {
        return deploymentStore.lastProbe(deployment.id()).map(probe -> probe.at()).orElse(null);
    }

    private void probeQuietly(Deployment deployment) {
        try {
            deployments.probe(deployment.id());
        } catch (RuntimeException e) {
            LOG.warn("Could not probe {}", deployment.name(), e);
        } finally {
            probing.remove(deployment.id());
        }
    }

    /// Remembers that the thing is tried now when it is due, so that one that fails waits for its next turn.
    private boolean due(long id, Duration every, @Nullable Instant last) {
        if (every.isZero()) return false;
        Instant since = latest(last, tried.get(id));
        if (since != null && since.plus(every).isAfter(clock.instant())) return false;
        tried.put(id, clock.instant());
        return true;
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
