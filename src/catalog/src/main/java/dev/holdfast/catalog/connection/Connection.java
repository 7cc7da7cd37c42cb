package dev.holdfast.catalog.connection;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/// A remote system the user connected. `kind` is `mlflow`. `syncEvery` of zero means: only when asked.
public record Connection(
        long id,
        long projectId,
        String name,
        String kind,
        URI url,
        Login login,
        ConnectionState state,
        String stateReason,
        String serverVersion,
        @Nullable Instant lastSync,
        Duration syncEvery) {

    /// The same connection after a contact with its server.
    public Connection contacted(
            ConnectionState now, String reason, String version, @Nullable Instant synced) {
        return new Connection(
                id, projectId, name, kind, url, login, now, reason, version, synced, syncEvery);
    }

    /// The same connection on another schedule.
    public Connection syncedEvery(Duration every) {
        return new Connection(
                id,
                projectId,
                name,
                kind,
                url,
                login,
                state,
                stateReason,
                serverVersion,
                lastSync,
                every);
    }
}
