package dev.holdfast.workbench.connection;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.connection.ConnectionState;
import dev.holdfast.catalog.connection.ConnectionStore;
import dev.holdfast.catalog.connection.SyncStore;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.ExperimentStore;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunStore;
import dev.holdfast.remote.http.HttpDoor;
import dev.holdfast.remote.http.RemoteFailure;
import dev.holdfast.remote.mlflow.MlflowConnector;
import dev.holdfast.remote.mlflow.MlflowHistories;
import dev.holdfast.remote.mlflow.MlflowSync;
import dev.holdfast.remote.secret.SecretStore;
import dev.holdfast.remote.sync.Capability;
import dev.holdfast.remote.sync.Reached;
import dev.holdfast.remote.sync.SyncCounts;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Connections over their store, the keyring and the servers themselves.
public final class SyncedConnections implements Connections {
    private final Kept kept;
    private final SecretStore secrets;
    private final HttpDoor door;
    private final Clock clock;
    private final Map<Long, ReentrantLock> syncing = new ConcurrentHashMap<>();

    public SyncedConnections(Kept kept, SecretStore secrets, HttpDoor door, Clock clock) {
        this.kept = kept;
        this.secrets = secrets;
        this.door = door;
        this.clock = clock;
    }

    /// The stores a sync fills.
    public record Kept(
            ConnectionStore connections,
            SyncStore sync,
            ExperimentStore experiments,
            RunStore runs) {}

    @Override
    public Reach probe(ConnectionDraft draft) {
        try {
            Reached reached =
                    new MlflowConnector(door, draft.url(), 0, draft.login(), draft.secret())
                            .probe(Progress.NONE);
            return new Reach(
                    true,
                    reached.serverVersion(),
                    reached.signedInAs(),
                    named(reached.answers()),
                    reached.lacks().entrySet().stream()
                            .map(lack -> inWords(lack.getKey()) + ": " + lack.getValue())
                            .toList(),
                    "");
        } catch (RemoteFailure e) {
            return new Reach(false, "", "", List.of(), List.of(), e.sentence());
        }
    }

    private static List<String> named(java.util.Set<Capability> capabilities) {
        return capabilities.stream().sorted().map(SyncedConnections::inWords).toList();
    }

    private static String inWords(Capability capability) {
        return capability.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public Connection add(ConnectionDraft draft) {
        if (!draft.kind().equals("mlflow"))
            throw new Trouble(
                    "%s cannot be connected.".formatted(draft.kind()),
                    "Holdfast knows mlflow so far.",
                    "Use the kind mlflow.");
        if (kept.connections().named(draft.name()).isPresent())
            throw new Trouble(
                    "There is a connection called %s already.".formatted(draft.name()),
                    "Names tell connections apart.",
                    "Choose another name.");
        Connection connection =
                new Connection(
                        NewId.next(),
                        draft.projectId(),
                        draft.name(),
                        draft.kind(),
                        draft.url(),
                        draft.login(),
                        ConnectionState.NEW,
                        "",
                        "",
                        null,
                        draft.syncEvery());
        kept.connections().save(connection);
        if (!draft.secret().isEmpty()) secrets.keep(connection.id(), draft.secret());
        return connection;
    }

    @Override
    public SyncOutcome sync(long connectionId, Progress progress) {
        return alone(connectionId, sync -> sync.sweep(progress));
    }

    @Override
    public SyncOutcome keepUp(long connectionId, Progress progress) {
        return alone(connectionId, sync -> sync.run(progress));
    }

    /// One sync of a connection at a time; a second one waits.
    private SyncOutcome alone(long connectionId, Function<MlflowSync, SyncCounts> how) {
        ReentrantLock lock = syncing.computeIfAbsent(connectionId, _ -> new ReentrantLock());
        lock.lock();
        try {
            return carryOut(connection(connectionId), how);
        } finally {
            lock.unlock();
        }
    }

    private SyncOutcome carryOut(Connection connection, Function<MlflowSync, SyncCounts> how) {
        Instant start = clock.instant();
        try {
            SyncCounts counts =
                    how.apply(
                            new MlflowSync(
                                    door, connection, secret(connection), kept.sync(), clock));
            reached(connection, ConnectionState.FINE, "", start);
            return new SyncOutcome(
                    counts.seen(),
                    counts.added(),
                    counts.changed(),
                    counts.gone(),
                    counts.complete(),
                    counts.took());
        } catch (RemoteFailure e) {
            reached(connection, ConnectionState.FAILED, e.sentence(), connection.lastSync());
            throw e;
        }
    }

    private void reached(
            Connection was, ConnectionState state, String reason, @Nullable Instant lastSync) {
        kept.connections()
                .find(was.id())
                .ifPresent(
                        now ->
                                kept.connections()
                                        .save(
                                                new Connection(
                                                        now.id(),
                                                        now.projectId(),
                                                        now.name(),
                                                        now.kind(),
                                                        now.url(),
                                                        now.login(),
                                                        state,
                                                        reason,
                                                        now.serverVersion(),
                                                        lastSync,
                                                        now.syncEvery())));
    }

    @Override
    public List<MetricSeries> histories(long runId, Progress progress) {
        Run run =
                kept.runs()
                        .find(runId)
                        .orElseThrow(
                                () ->
                                        new Trouble(
                                                "This run is not in the store.",
                                                "",
                                                "Sync again."));
        Experiment experiment = kept.experiments().find(run.experimentId()).orElseThrow();
        if (experiment.origin() == null)
            return run.metrics().keySet().stream()
                    .sorted()
                    .flatMap(metric -> kept.runs().history(runId, metric).stream())
                    .toList();
        Connection connection = connection(experiment.origin().connectionId());
        List<MetricSeries> all =
                new MlflowHistories(door, connection, secret(connection)).of(run, progress);
        all.forEach(series -> kept.runs().saveHistory(runId, series));
        return all;
    }

    private Connection connection(long id) {
        return kept.connections()
                .find(id)
                .orElseThrow(
                        () ->
                                new Trouble(
                                        "This connection is not in the store.",
                                        "It was forgotten.",
                                        "Connect again."));
    }

    private String secret(Connection connection) {
        return secrets.find(connection.id()).orElse("");
    }

    @Override
    public void forget(long connectionId) {
        secrets.forget(connectionId);
        kept.connections().delete(connectionId);
    }
}
