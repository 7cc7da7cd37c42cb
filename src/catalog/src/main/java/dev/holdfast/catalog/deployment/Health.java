package dev.holdfast.catalog.deployment;

/// What a probe found.
public enum Health {
    READY,
    ALIVE_NOT_READY,
    DOWN,
    UNKNOWN
}
