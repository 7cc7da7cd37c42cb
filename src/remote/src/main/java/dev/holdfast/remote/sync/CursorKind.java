package dev.holdfast.remote.sync;

/// By what a remote lets a sync go on where it stopped.
public enum CursorKind {
    NONE,
    TIME,
    KEYSET,
    SEQUENCE,
    REFSET,
    BYTE_OFFSET
}
