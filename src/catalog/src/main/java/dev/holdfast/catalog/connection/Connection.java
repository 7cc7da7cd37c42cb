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
        Duration syncEvery) {}
