package dev.holdfast.remote.http;

import java.time.Duration;

/// How often and how late a repeatable call is sent again: `retries` times, first after `first`,
/// then twice as long each time up to `longest`, a third more or less by chance. A server's
/// Retry-After is kept up to `longestWished`; one that asks for more fails the call.
public record Patience(int retries, Duration first, Duration longest, Duration longestWished) {
    public static Patience withDefaults() {
        return new Patience(
                5, Duration.ofMillis(400), Duration.ofSeconds(15), Duration.ofSeconds(90));
    }

    /// Never sends anything twice.
    public static Patience none() {
        return new Patience(0, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ZERO);
    }
}
