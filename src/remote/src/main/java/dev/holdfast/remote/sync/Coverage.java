package dev.holdfast.remote.sync;

/// What a pass saw: everything there is, or only what may have changed. Only a complete pass can tell what is gone.
public enum Coverage {
    COMPLETE,
    CHANGES_ONLY
}
