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
import java.nio.file.StandardCopyOption;
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
        return print(
                checkId,
                target,
                (report, part) -> ReportPrinter.pdf(report.document(), part, progress));
    }

    @Override
    public Report html(long checkId, Path target, Progress progress) {
        return print(
                checkId,
                target,
                (report, part) -> ReportPrinter.html(report.document(), part, progress));
    }

    /// Prints for the eyes only: no report is recorded.
    @Override
    public void preview(long checkId, Path target, Progress progress) {
        Check check = check(checkId);
        DriftReport report = new DriftReport(check, header(check, NewId.next(), title(check)));
        ReportPrinter.pdf(report.document(), target, progress);
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

    /// Writes a report to a file that nobody sees yet.
    private interface Writing {
        void write(DriftReport report, Path part) throws IOException;
    }

    private Report print(long checkId, Path target, Writing writing) {
        Check check = check(checkId);
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            if (target.getParent() != null) Files.createDirectories(target.getParent());
            long id = NewId.next();
            String title = title(check);
            writing.write(new DriftReport(check, header(check, id, title)), part);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            Report report =
                    new Report(
                            id,
                            check.projectId(),
                            ReportKind.DRIFT_CHECK,
                            check.id(),
                            title,
                            target.toString(),
                            sha256(target),
                            Files.size(target),
                            clock.instant());
            stores.reports().add(report);
            return report;
        } catch (IOException e) {
            throw new Trouble(
                    "The report was not saved.",
                    "The file %s cannot be written: %s.".formatted(target, e.getMessage()),
                    "Choose another place.",
                    e);
        } finally {
            discard(part);
        }
    }

    private ReportHeader header(Check check, long id, String title) {
        String project = stores.projects().find(check.projectId()).map(Project::name).orElse("");
        return ReportHeader.draft(
                "HF-" + Long.toString(id, 36).toUpperCase(java.util.Locale.ROOT),
                project,
                title,
                clock);
    }

    private static String title(Check check) {
        return "Drift of %s against %s".formatted(check.currentName(), check.referenceName());
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

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            part.toFile().deleteOnExit();
        }
    }
}
