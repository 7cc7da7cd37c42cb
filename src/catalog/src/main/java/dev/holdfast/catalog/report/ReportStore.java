package dev.holdfast.catalog.report;

import java.util.List;
import java.util.Optional;

/// Keeps which reports were made. Methods block; call them from a background task.
public interface ReportStore {
    void add(Report report);

    Optional<Report> find(long id);

    /// The newest first.
    List<Report> inProject(long projectId);
}
