package dev.holdfast.workbench.connection;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.connection.ConnectionState;
import dev.holdfast.catalog.connection.ConnectionStore;
import dev.holdfast.catalog.connection.SyncStore;
import dev.holdfast.catalog.job.CancelledException;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.ExperimentStore;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunStore;
import dev.holdfast.remote.http.Fault;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Connections over their store, the keyring and the servers themselves.
public final class SyncedConnections implements Connections {
    private static final long LOOK_MILLIS = 50;

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
        return probe(
                new MlflowConnector(door, draft.url(), 0, draft.login(), draft.secret()),
                Progress.NONE);
    }

    private static Reach probe(MlflowConnector connector, Progress progress) {
        try {
            Reached reached = connector.probe(progress);
            return new Reach(
                    true,
                    reached.serverVersion(),
                    reached.signedInAs(),
                    reached.holds(),
                    named(reached.answers()),
                    reached.lacks().entrySet().stream()
                            .map(lack -> inWords(lack.getKey()) + ": " + lack.getValue())
                            .toList(),
                    "");
        } catch (RemoteFailure e) {
            return new Reach(false, "", "", "", List.of(), List.of(), e.sentence());
        }
    }

    private static List<String> named(java.util.Set<Capability> capabilities) {
        return capabilities.stream().sorted().map(SyncedConnections::inWords).toList();
    }

    private static String inWords(Capability capability) {
        return capability.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public Connection add(ConnectionDraft draft, Reach reach) {
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
                        state(reach),
                        reason(reach),
                        reach.serverVersion(),
                        null,
                        draft.syncEvery());
        kept.connections().save(connection);
        if (!draft.secret().isEmpty()) secrets.keep(connection.id(), draft.secret());
        return connection;
    }

    private static ConnectionState state(Reach reach) {
        if (!reach.reached()) return ConnectionState.FAILED;
        return reach.lacks().isEmpty() ? ConnectionState.FINE : ConnectionState.LIMITED;
    }

    private static String reason(Reach reach) {
        if (!reach.reached()) return reach.failure();
        return reach.lacks().isEmpty()
                ? ""
                : "The server does not give everything. " + String.join(" ", reach.lacks());
    }

    @Override
    public void syncEvery(long connectionId, Duration every) {
        connection(connectionId);
        change(connectionId, now -> now.syncedEvery(every));
    }

    @Override
    public String secretPlace() {
        return secrets.place();
    }

    @Override
    public SyncOutcome sync(long connectionId, Progress progress) {
        return alone(connectionId, progress, sync -> sync.sweep(progress));
    }

    @Override
    public SyncOutcome keepUp(long connectionId, Progress progress) {
        return alone(connectionId, progress, sync -> sync.run(progress));
    }

    /// One sync of a connection at a time; a second one waits until it is cancelled itself.
    private SyncOutcome alone(
            long connectionId, Progress progress, Function<MlflowSync, SyncCounts> how) {
        ReentrantLock lock = syncing.computeIfAbsent(connectionId, _ -> new ReentrantLock());
        claim(lock, progress);
        try {
            return carryOut(connection(connectionId), progress, how);
        } finally {
            lock.unlock();
        }
    }

    private static void claim(ReentrantLock lock, Progress progress) {
        try {
            while (!lock.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS)) progress.check();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private SyncOutcome carryOut(
            Connection connection, Progress progress, Function<MlflowSync, SyncCounts> how) {
        Instant start = clock.instant();
        try {
            SyncCounts counts =
                    how.apply(
                            new MlflowSync(
                                    door, connection, secret(connection), kept.sync(), clock));
            keep(connection, contact(connection, start, progress));
            return new SyncOutcome(
                    counts.seen(),
                    counts.added(),
                    counts.changed(),
                    counts.gone(),
                    counts.complete(),
                    counts.took());
        } catch (RemoteFailure e) {
            // Working offline says nothing about the server.
            if (e.fault() != Fault.OFFLINE)
                keep(
                        connection,
                        new Contact(
                                ConnectionState.FAILED,
                                e.sentence(),
                                connection.serverVersion(),
                                connection.lastSync()));
            throw e;
        }
    }

    /// What a contact with the server told of it.
    private record Contact(
            ConnectionState state,
            String reason,
            String serverVersion,
            @Nullable Instant lastSync) {}

    /// After a sync that worked: as it was where all was fine, else after a new look, for the server may offer more by now.
    private Contact contact(Connection was, Instant start, Progress progress) {
        if (was.state() == ConnectionState.FINE && !was.serverVersion().isEmpty())
            return new Contact(ConnectionState.FINE, "", was.serverVersion(), start);
        Reach reach =
                probe(
                        new MlflowConnector(door, was.url(), was.id(), was.login(), secret(was)),
                        progress);
        if (reach.reached())
            return new Contact(state(reach), reason(reach), reach.serverVersion(), start);
        return was.state() == ConnectionState.LIMITED
                ? new Contact(was.state(), was.stateReason(), was.serverVersion(), start)
                : new Contact(ConnectionState.FINE, "", was.serverVersion(), start);
    }

    private void keep(Connection was, Contact contact) {
        change(
                was.id(),
                now ->
                        now.contacted(
                                contact.state(),
                                contact.reason(),
                                contact.serverVersion(),
                                contact.lastSync()));
    }

    /// Reads and writes a connection as one step, or the end of a sync and a change by the user could undo each other. One that was
    /// forgotten stays so.
    private void change(long connectionId, UnaryOperator<Connection> how) {
        synchronized (kept) {
            kept.connections().find(connectionId).map(how).ifPresent(kept.connections()::save);
        }
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
        kept.runs().saveHistories(Map.of(runId, all));
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
        synchronized (kept) {
            kept.connections().delete(connectionId);
        }
    }
}
