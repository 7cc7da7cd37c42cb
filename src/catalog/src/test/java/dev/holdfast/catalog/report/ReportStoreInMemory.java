package dev.holdfast.catalog.report;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.Shelf;
import dev.holdfast.catalog.Subject;

import java.util.List;
import java.util.Optional;

/// Reports that are forgotten at the end.
public final class ReportStoreInMemory implements ReportStore {
    private final Shelf<Report> reports;

    public ReportStoreInMemory(Changes changes) {
        reports = new Shelf<>(Subject.REPORT, changes);
    }

    @Override
    public void add(Report report) {
        reports.put(report.id(), report);
    }

    @Override
    public Optional<Report> find(long id) {
        return reports.find(id);
    }

    @Override
    public List<Report> inProject(long projectId) {
        return reports.newest(r -> r.projectId() == projectId, Integer.MAX_VALUE);
    }
}
