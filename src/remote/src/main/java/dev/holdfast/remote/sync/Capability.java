package dev.holdfast.remote.sync;

/// What a remote system can be asked for.
public enum Capability {
    EXPERIMENTS,
    RUNS,
    METRIC_HISTORY,
    MODELS,
    VERSIONS,
    ALIASES,
    STAGES,
    /// Deleted things can still be listed.
    DELETED_SEEN
}
