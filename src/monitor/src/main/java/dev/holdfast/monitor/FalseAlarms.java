package dev.holdfast.monitor;

/// What chance alone does: of `windows` drawn at random from the reference, so many had the verdict drift and so many would have been in alarm.
/// The share of the latter lies from `low` to `high` (0 to 1) with 95 % confidence.
public record FalseAlarms(int windows, int verdicts, int alarms, double low, double high) {}
