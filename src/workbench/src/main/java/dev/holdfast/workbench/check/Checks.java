package dev.holdfast.workbench.check;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.job.Progress;

/// Compares two dataset versions and keeps the outcome. Methods block; call them from a background task.
public interface Checks {
    Check run(CheckRequest request, Progress progress);
}
