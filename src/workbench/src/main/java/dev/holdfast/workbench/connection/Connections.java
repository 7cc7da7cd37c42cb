package dev.holdfast.workbench.connection;

import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.run.MetricSeries;

import java.time.Duration;
import java.util.List;

/// Connects remote systems and syncs them. Methods block; call them from a background task.
public interface Connections {
    /// Asks the server who it is and which calls it answers; keeps nothing.
    Reach probe(ConnectionDraft draft);

    /// Keeps the connection and its secret, with what a probe found of the server.
    Connection add(ConnectionDraft draft, Reach reach);

    /// Changes how often the connection is synced by itself; zero: only when asked.
    void syncEvery(long connectionId, Duration every);

    /// Where secrets are kept on this desk, in words for the user.
    String secretPlace();

    /// Brings the project up to date with the remote: looks at everything.
    SyncOutcome sync(long connectionId, Progress progress);

    /// A quick look at what may have changed, and at everything when that is due: for the schedule.
    default SyncOutcome keepUp(long connectionId, Progress progress) {
        return sync(connectionId, progress);
    }

    /// Fetches the histories of a synced run's metrics and keeps them.
    List<MetricSeries> histories(long runId, Progress progress);

    /// Forgets the connection and its secret; what was synced stays.
    void forget(long connectionId);
}
