package dev.holdfast.catalog;

/// Whether a remote still has what was synced from it. Nothing is deleted here because it went there.
public enum Presence {
    PRESENT,
    GONE
}
