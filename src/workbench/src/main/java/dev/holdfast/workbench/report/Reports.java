package dev.holdfast.workbench.report;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.report.Report;

import java.nio.file.Path;

/// Prints checks. Methods block; call them from a background task.
public interface Reports {
    /// Writes the PDF of a check to `target` and keeps that it was made.
    Report pdf(long checkId, Path target, Progress progress);

    /// Writes the same content as one HTML file.
    Report html(long checkId, Path target, Progress progress);

    /// Writes the PDF only to be looked at. Where it can be avoided, nothing is kept of it.
    default void preview(long checkId, Path target, Progress progress) {
        pdf(checkId, target, progress);
    }
}
