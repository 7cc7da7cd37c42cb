package dev.holdfast.catalog;

/// What an event, a change or a selection can be about.
public enum Subject {
    PROJECT,
    EXPERIMENT,
    RUN,
    DATASET,
    DATASET_VERSION,
    MODEL,
    MODEL_VERSION,
    DEPLOYMENT,
    MONITOR,
    CHECK,
    ALARM,
    REPORT,
    CONNECTION,
    JOB,
    NETWORK,
    SETTING
}
