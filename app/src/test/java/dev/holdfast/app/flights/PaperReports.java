package dev.holdfast.app.flights;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.CheckStore;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.report.Report;
import dev.holdfast.catalog.report.ReportKind;
import dev.holdfast.catalog.report.ReportStore;
import dev.holdfast.report.document.Document;
import dev.holdfast.report.document.DriftReport;
import dev.holdfast.report.document.ReportHeader;
import dev.holdfast.report.print.ReportPrinter;
import dev.holdfast.workbench.report.Reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// Prints a check as the workbench does, and keeps that in memory.
final class PaperReports implements Reports {
    private final CheckStore checks;
    private final ReportStore reports;
    private final Clock clock;

    PaperReports(CheckStore checks, ReportStore reports, Clock clock) {
        this.checks = checks;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public Report pdf(long checkId, Path target, Progress progress) {
        preview(checkId, target, progress);
        return keep(checkId, target);
    }

    @Override
    public void preview(long checkId, Path target, Progress progress) {
        ReportPrinter.pdf(document(checkId), target, progress);
    }

    private Document document(long checkId) {
        Check check = checks.find(checkId).orElseThrow();
        return new DriftReport(
                        check,
                        ReportHeader.draft(
                                "HR-2026-0147",
                                "Late arrivals",
                                "Drift of " + check.currentName(),
                                clock))
                .document();
    }

    @Override
    public Report html(long checkId, Path target, Progress progress) {
        ReportPrinter.html(document(checkId), target, progress);
        return keep(checkId, target);
    }

    private Report keep(long checkId, Path target) {
        Check check = checks.find(checkId).orElseThrow();
        try {
            var report =
                    new Report(
                            NewId.next(),
                            check.projectId(),
                            ReportKind.DRIFT_CHECK,
                            checkId,
                            "Drift " + check.currentName(),
                            target.toString(),
                            PlainImports.hash(target),
                            Files.size(target),
                            clock.instant());
            reports.add(report);
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not look at " + target, e);
        }
    }
}
