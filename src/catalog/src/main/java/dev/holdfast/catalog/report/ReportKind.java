package dev.holdfast.catalog.report;

/// What a report is about.
public enum ReportKind {
    DRIFT_CHECK
}
