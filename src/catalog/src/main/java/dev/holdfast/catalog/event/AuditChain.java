package dev.holdfast.catalog.event;

/// What [EventStore#verify()] found.
public sealed interface AuditChain {
    /// Every line follows from the one before it.
    record Intact(long events) implements AuditChain {}

    /// The first line whose hash does not follow.
    record Broken(long events, long sequence, String why) implements AuditChain {}
}
