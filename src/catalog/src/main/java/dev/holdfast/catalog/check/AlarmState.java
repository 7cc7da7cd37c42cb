package dev.holdfast.catalog.check;

/// Whether an alarm still waits for a decision.
public enum AlarmState {
    OPEN,
    CLOSED
}
