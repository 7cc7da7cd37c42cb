package dev.holdfast.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.report.CheckFixture;
import dev.holdfast.report.document.Document;
import dev.holdfast.report.document.DriftReport;
import dev.holdfast.report.document.ReportHeader;
import dev.holdfast.report.figure.RankingFigure;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/// What stands in data stays text, and nothing the text names is read.
class HostileTextTest {
    @TempDir Path folder;

    @Test
    void namesWithMarkupAreTextOnThePage() throws IOException {
        String name = "<img src=file:/etc/passwd>";
        var check = CheckFixture.named(CheckFixture.check(3), name);
        var header =
                ReportHeader.draft(
                        "HR-1",
                        "</style><script>alert(1)</script>",
                        "R&D \"report\" \\9",
                        ReportPrinterTest.NOW);
        Document document = new DriftReport(check, header).document();
        assertThat(document.web()).doesNotContain("<img", "<script");
        Path pdf = folder.resolve("r.pdf");
        ReportPrinter.pdf(document, pdf, Progress.NONE);
        try (PDDocument printed = Loader.loadPDF(pdf.toFile())) {
            assertThat(ReportPrinterTest.page(printed, 3)).contains(name);
            assertThat(ReportPrinterTest.page(printed, 1))
                    .contains("</style><script>alert(1)</script>");
        }
    }

    @Test
    void textThatFontsAndXmlCannotHoldStillPrints() {
        var check = CheckFixture.named(CheckFixture.check(3), "列\u0000名 \uD800 🙂 نص");
        var header = ReportHeader.draft("HR-1", "Projekt", "Report", ReportPrinterTest.NOW);
        Path pdf = folder.resolve("r.pdf");
        ReportPrinter.pdf(new DriftReport(check, header).document(), pdf, Progress.NONE);
        assertThat(pdf).isNotEmptyFile();
    }

    @Test
    void aFigureOfAColumnWithSuchANameStillPrints() {
        var check = CheckFixture.named(CheckFixture.check(3), "列\u0000 \uD800 '<b>&");
        assertThat(FigurePdf.of(RankingFigure.of(check, 3), 400, 120)).isNotEmpty();
    }

    @Test
    void aDocumentCannotReadAFile() throws IOException {
        Path secret =
                Files.writeString(folder.resolve("secret.css"), "p::after { content: 'SECRET'; }");
        String html =
                "<html xmlns='http://www.w3.org/1999/xhtml' lang='en'><head><title>t</title><link rel='stylesheet' href='%s'/></head><body style='font-family: IBM Plex Sans'><p>text</p></body></html>"
                        .formatted(secret.toUri());
        Path pdf = folder.resolve("r.pdf");
        ReportPrinter.pdf(
                new Document("t", html, html, Map.of(), Instant.EPOCH), pdf, Progress.NONE);
        try (PDDocument printed = Loader.loadPDF(pdf.toFile())) {
            assertThat(ReportPrinterTest.page(printed, 1))
                    .contains("text")
                    .doesNotContain("SECRET");
        }
    }
}
