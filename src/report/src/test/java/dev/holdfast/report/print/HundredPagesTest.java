package dev.holdfast.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.report.CheckFixture;
import dev.holdfast.report.document.DriftReport;
import dev.holdfast.report.document.ReportHeader;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// A long report comes out whole; what it takes is measured by the bench of reports.
@Tag("long")
class HundredPagesTest {
    @TempDir Path folder;

    @Test
    void aReportOfAHundredPagesWithFiguresComesOutWhole() throws IOException {
        try (var pdf = Loader.loadPDF(print("long.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThanOrEqualTo(100);
        }
    }

    private Path print(String name) {
        var header =
                ReportHeader.draft("HR-1", "Retail credit", "Drift report", ReportPrinterTest.NOW);
        Path file = folder.resolve(name);
        ReportPrinter.pdf(
                new DriftReport(CheckFixture.check(840), header.withColumnPages(50)).document(),
                file,
                Progress.NONE);
        return file;
    }
}
