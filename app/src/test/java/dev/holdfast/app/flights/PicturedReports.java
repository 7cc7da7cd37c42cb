package dev.holdfast.app.flights;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.CheckStore;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.report.Report;
import dev.holdfast.catalog.report.ReportKind;
import dev.holdfast.catalog.report.ReportStore;
import dev.holdfast.report.figure.Figure;
import dev.holdfast.report.figure.FigureExport;
import dev.holdfast.report.figure.Figures;
import dev.holdfast.report.figure.Palette;
import dev.holdfast.report.figure.RankingFigure;
import dev.holdfast.workbench.report.Reports;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Prints a check as a few pages with a figure each. The true document has its own tests in the report room.
final class PicturedReports implements Reports {
    private final CheckStore checks;
    private final ReportStore reports;
    private final Clock clock;

    PicturedReports(CheckStore checks, ReportStore reports, Clock clock) {
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
        Check check = checks.find(checkId).orElseThrow();
        List<Figure> figures = new ArrayList<>();
        figures.add(RankingFigure.of(check, 20));
        check.findings().stream()
                .limit(3)
                .forEach(f -> figures.add(Figures.distribution(check, f)));
        try (var document = new PDDocument()) {
            for (Figure figure : figures) page(document, figure);
            document.save(target.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not print " + target, e);
        }
    }

    private static void page(PDDocument document, Figure figure) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        double width = 640;
        double height = figure.heightFor(width);
        var picture = FigureExport.image(figure, width, height, 2, Palette.LIGHT);
        try (var content = new PDPageContentStream(document, page)) {
            float shown = PDRectangle.A4.getWidth() - 80;
            float tall = (float) (shown * height / width);
            content.drawImage(
                    LosslessFactory.createFromImage(document, picture),
                    40,
                    PDRectangle.A4.getHeight() - 60 - tall,
                    shown,
                    tall);
        }
    }

    @Override
    public Report html(long checkId, Path target, Progress progress) {
        try {
            Files.writeString(target, "<html><body>" + checkId + "</body></html>");
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write " + target, e);
        }
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
