package dev.holdfast.catalog.report;

import java.time.Instant;

/// A report that was made: `file` relative to the workspace or absolute where the user chose a place; `sha256` of the PDF.
public record Report(
        long id,
        long projectId,
        ReportKind kind,
        long subjectId,
        String title,
        String file,
        String sha256,
        long bytes,
        Instant made) {}
