package dev.holdfast.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.report.CheckFixture;
import dev.holdfast.report.document.Document;
import dev.holdfast.report.document.DriftReport;
import dev.holdfast.report.document.ReportHeader;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class ReportPrinterTest {
    static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T11:58:00Z"), ZoneOffset.UTC);
    private static final Path FOLDER = Path.of("target", "reports");
    private static final Path FEW = FOLDER.resolve("fourteen.pdf");
    private static final Path MANY = FOLDER.resolve("two-hundred.pdf");

    @BeforeAll
    static void print() {
        ReportPrinter.pdf(document(14, 12), FEW, Progress.NONE);
        ReportPrinter.html(document(14, 12), FOLDER.resolve("fourteen.html"), Progress.NONE);
        ReportPrinter.pdf(document(200, 4), MANY, Progress.NONE);
        var weighed = CheckFixture.weighed(CheckFixture.check(14));
        ReportPrinter.pdf(
                new DriftReport(weighed, ReportHeader.draft(weighed, "", NOW)).document(),
                FOLDER.resolve("weighed.pdf"),
                Progress.NONE);
    }

    private static Document document(int columns, int pages) {
        var header =
                ReportHeader.draft(
                        "HR-2026-0147", "Retail credit", "Drift report pd-retail v12", NOW);
        return new DriftReport(CheckFixture.check(columns), header.withColumnPages(pages))
                .document();
    }

    @Test
    void theVerdictStandsOnTheFirstPageAndEveryColumnInTheTable() throws IOException {
        Check check = CheckFixture.check(14);
        try (PDDocument pdf = Loader.loadPDF(FEW.toFile())) {
            assertThat(page(pdf, 1)).contains("Three of 14 columns drifted.", check.sentence());
            for (ColumnFinding finding : check.findings())
                assertThat(page(pdf, 3)).contains(finding.column());
        }
    }

    @Test
    void eachWorstColumnHasOnePageAndNoPageIsBlank() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(FEW.toFile())) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++)
                assertThat(page(pdf, page).length()).as("text on page " + page).isGreaterThan(250);
            assertThat(page(pdf, 4))
                    .contains("utilisation", "Smallest visible", "Wasserstein distance");
        }
    }

    @Test
    void footersCountPagesAndNameReportAndHash() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(FEW.toFile())) {
            int pages = pdf.getNumberOfPages();
            assertThat(page(pdf, 2))
                    .contains("2 / " + pages)
                    .containsPattern("HR-2026-0147 DRAFT sha256 [0-9a-f]{4}…[0-9a-f]{4}");
        }
    }

    @Test
    void bookmarksLeadToEverySection() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(FEW.toFile())) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                for (PDOutlineItem below : item.children()) titles.add(below.getTitle());
                assertThat(item.findDestinationPage(pdf)).isNotNull();
            }
            assertThat(titles).contains("Verdict", "Data quality", "Method, settings and hashes");
            assertThat(titles).anyMatch(t -> t.startsWith("utilisation: drift"));
        }
    }

    @Test
    void twoHundredColumnsBreakBetweenRowsAndRepeatTheirHeads() throws IOException {
        Check check = CheckFixture.check(200);
        try (PDDocument pdf = Loader.loadPDF(MANY.toFile())) {
            int pagesWithRows = 0;
            var all = new StringBuilder();
            for (int page = 3; page <= pdf.getNumberOfPages(); page++) {
                String text = page(pdf, page);
                all.append(text);
                if (text.contains("Kolmogorov") || text.contains("Missing values")) break;
                pagesWithRows++;
                assertThat(text)
                        .as("heads on page " + page)
                        .contains("Column", "Effect", "Verdict", "Adj. p");
            }
            assertThat(pagesWithRows).isGreaterThan(3);
            for (ColumnFinding finding : check.findings())
                assertThat(all).contains(finding.column());
        }
    }

    @Test
    void theSameCheckAndClockPrintTheSameBytes() throws IOException {
        Path again = FOLDER.resolve("again.pdf");
        ReportPrinter.pdf(document(14, 12), again, Progress.NONE);
        assertThat(Files.mismatch(FEW, again)).isEqualTo(-1);
    }

    @Test
    void theBrowserFileNamesNothingOutsideItself() throws IOException {
        String html = Files.readString(FOLDER.resolve("fourteen.html"));
        assertThat(html.contains("Three of 14 columns drifted.")).isTrue();
        assertThat(html.contains("<svg")).isTrue();
        String named = html.replaceAll("http://www\\.w3\\.org/[0-9A-Za-z/]*", "");
        assertThat(Stream.of("http://", "https://", "file:").filter(named::contains)).isEmpty();
    }

    static String page(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}
