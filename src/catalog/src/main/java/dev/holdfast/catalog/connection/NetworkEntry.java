package dev.holdfast.catalog.connection;

import java.time.Duration;
import java.time.Instant;

/// One request that left the machine: when, for what, to which host and path, bytes out and in, status (0 = no answer), and why it failed, else empty.
public record NetworkEntry(
        Instant at,
        long connectionId,
        String purpose,
        String method,
        String host,
        String path,
        int status,
        long bytesOut,
        long bytesIn,
        Duration took,
        String failure,
        boolean writes) {}
