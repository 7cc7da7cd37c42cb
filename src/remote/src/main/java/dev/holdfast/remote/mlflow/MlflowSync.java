package dev.holdfast.remote.mlflow;

import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.connection.SyncStore;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.remote.http.Credentials;
import dev.holdfast.remote.http.HttpDoor;
import dev.holdfast.remote.http.RemoteFailure;
import dev.holdfast.remote.sync.SyncCounts;
import dev.holdfast.remote.sync.Tally;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Brings a project up to date with an MLflow server. Each page is compared with what is known by hash
/// and written in one transaction; a pass that was broken off goes on from its last page. Blocks; at
/// most one sync of a connection may run at a time.
public final class MlflowSync {
    /// Start and end of a run are told by the clock of whoever trained it, so a look back must reach far.
    private static final Duration OVERLAP = Duration.ofHours(6);

    private static final String SINCE = "runs.since";

    private final HttpDoor door;
    private final Connection connection;
    private final Credentials credentials;
    private final SyncStore store;
    private final Clock clock;
    private final int pageSize;

    public MlflowSync(
            HttpDoor door, Connection connection, String secret, SyncStore store, Clock clock) {
        this(
                door,
                connection,
                Credentials.of(connection.login(), secret),
                store,
                clock,
                MlflowRest.RUNS);
    }

    MlflowSync(
            HttpDoor door,
            Connection connection,
            Credentials credentials,
            SyncStore store,
            Clock clock,
            int pageSize) {
        this.door = door;
        this.connection = connection;
        this.credentials = credentials;
        this.store = store;
        this.clock = clock;
        this.pageSize = pageSize;
    }

    /// A quick look at what may have changed, or a whole sweep when one is due: for the schedule. A
    /// quick look does not see changed tags and late metrics of runs that ended long ago.
    ///
    /// @throws RemoteFailure when the server cannot be asked; what came before stays
    public SyncCounts run(Progress progress) {
        boolean due =
                Cadence.of(store.cursor(connection.id(), Cadence.CURSOR).orElse(""))
                        .due(clock.instant());
        return due ? sweep(progress) : pass(progress, false);
    }

    /// Looks at everything: for a user who asks.
    public SyncCounts sweep(Progress progress) {
        return pass(progress, true);
    }

    private SyncCounts pass(Progress progress, boolean whole) {
        Instant began = clock.instant();
        var rest = new MlflowRest(door, connection.url(), connection.id(), credentials);
        var mapping = new MlflowMapping(connection.projectId(), connection.id());
        var session =
                new Session(connection.id(), rest, store, mapping, progress, new Tally(progress));
        ExecutorService ahead = Executors.newVirtualThreadPerTaskExecutor();
        try {
            boolean swept = pass(session, ahead, began, whole);
            session.tally().complete(swept);
            SyncCounts counts = session.tally().counts();
            if (swept)
                session.saveCursor(Cadence.CURSOR, new Cadence(began, counts.took()).cursor());
            return counts;
        } finally {
            ahead.shutdownNow();
        }
    }

    /// True when everything was seen.
    private boolean pass(Session session, ExecutorService ahead, Instant began, boolean whole) {
        var lookup = new Lookup(session.rest(), session.progress());
        var writer = new RowWriter(session, lookup);
        var vanished = new Vanished(session, writer, lookup);
        List<String> experiments = new ExperimentPass(session, writer, vanished).everything();
        var runs = new RunPass(session, writer, vanished, ahead, pageSize);
        long since = since(session);
        boolean sweep = whole || !runs.changes(experiments, since);
        boolean complete = sweep && runs.everything(experiments);
        boolean registry = registry(new RegistryPass(session, writer, vanished), sweep, since);
        if (complete || !sweep) session.saveCursor(SINCE, Long.toString(began.toEpochMilli()));
        return complete && registry;
    }

    private static long since(Session session) {
        String cursor = session.cursor(SINCE);
        return cursor.isEmpty() ? 0 : Math.max(0, Long.parseLong(cursor) - OVERLAP.toMillis());
    }

    /// A server without a registry still has experiments.
    private static boolean registry(RegistryPass pass, boolean sweep, long since) {
        try {
            return sweep ? pass.everything() : pass.changes(since);
        } catch (RemoteFailure e) {
            if (MlflowRest.lacking(e)) return true;
            throw e;
        }
    }
}
