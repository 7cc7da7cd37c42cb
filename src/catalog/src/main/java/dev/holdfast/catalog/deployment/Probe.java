package dev.holdfast.catalog.deployment;

import java.time.Duration;
import java.time.Instant;

/// One look at a deployment. `reason` says in plain words why it is not ready, else empty; `serverVersion` may be empty.
public record Probe(
        long deploymentId,
        Instant at,
        Health health,
        Duration latency,
        String reason,
        String serverVersion) {}
