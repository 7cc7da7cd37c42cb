package dev.holdfast.catalog.run;

/// How far a run has come; the words are MLflow's.
public enum RunStatus {
    SCHEDULED,
    RUNNING,
    FINISHED,
    FAILED,
    KILLED;

    /// Whether the run can still change by itself.
    public boolean open() {
        return this == SCHEDULED || this == RUNNING;
    }
}
