package dev.holdfast.remote.serving;

import dev.holdfast.catalog.deployment.Health;

import java.time.Duration;

/// One look at a server: its health, how long the answer took, why it is not ready (else empty), and its version (may be empty).
public record Look(Health health, Duration latency, String reason, String serverVersion) {}
