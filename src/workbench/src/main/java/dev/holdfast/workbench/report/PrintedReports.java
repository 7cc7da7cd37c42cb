package dev.holdfast.workbench.report;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.catalog.report.Report;
import dev.holdfast.catalog.report.ReportKind;
import dev.holdfast.report.document.DriftReport;
import dev.holdfast.report.document.ReportHeader;
import dev.holdfast.report.print.ReportPrinter;
import dev.holdfast.workbench.Desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;

/// Prints checks and keeps which reports were made. A report appears whole or not at all.
public final class PrintedReports implements Reports {
    private final Desk.Stores stores;
    private final Clock clock;

    public PrintedReports(Desk.Stores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public Report pdf(long checkId, Path target, Progress progress) {
        Check check = check(checkId);
        ReportPrinter.pdf(report(check).document(), target, progress);
        return kept(check, target);
    }

    @Override
    public Report html(long checkId, Path target, Progress progress) {
        Check check = check(checkId);
        ReportPrinter.html(report(check).document(), target, progress);
        return kept(check, target);
    }

    /// Prints for the eyes only: no report is recorded.
    @Override
    public void preview(long checkId, Path target, Progress progress) {
        ReportPrinter.pdf(report(check(checkId)).document(), target, progress);
    }

    private DriftReport report(Check check) {
        String project = stores.projects().find(check.projectId()).map(Project::name).orElse("");
        return new DriftReport(check, ReportHeader.draft(check, project, clock));
    }

    private Check check(long id) {
        return stores.checks()
                .find(id)
                .orElseThrow(
                        () ->
                                new Trouble(
                                        "The report was not made.",
                                        "Its check is not in the store.",
                                        "Choose another check."));
    }

    private Report kept(Check check, Path file) {
        try {
            Report report =
                    new Report(
                            NewId.next(),
                            check.projectId(),
                            ReportKind.DRIFT_CHECK,
                            check.id(),
                            ReportHeader.draft(check, "", clock).title(),
                            file.toString(),
                            sha256(file),
                            Files.size(file),
                            clock.instant());
            stores.reports().add(report);
            return report;
        } catch (IOException e) {
            throw new Trouble(
                    "The report was written and not recorded.",
                    "%s cannot be read again.".formatted(file),
                    "Choose another place and print it again.",
                    e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
