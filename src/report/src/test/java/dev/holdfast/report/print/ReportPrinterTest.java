package dev.holdfast.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.report.CheckFixture;
import dev.holdfast.report.document.DriftReport;
import dev.holdfast.report.document.ReportHeader;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class ReportPrinterTest {
    static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T11:58:00Z"), ZoneOffset.UTC);

    @Test
    void prints() {
        var header =
                ReportHeader.draft(
                        "HR-2026-0147", "Retail credit", "Drift report pd-retail v12", NOW);
        var document = new DriftReport(CheckFixture.check(14), header).document();
        ReportPrinter.pdf(document, Path.of("target/reports/fourteen.pdf"), Progress.NONE);
        ReportPrinter.html(document, Path.of("target/reports/fourteen.html"), Progress.NONE);
        var wide = new DriftReport(CheckFixture.check(200), header.withColumnPages(4)).document();
        ReportPrinter.pdf(wide, Path.of("target/reports/wide.pdf"), Progress.NONE);
        assertThat(Path.of("target/reports/wide.pdf")).isNotEmptyFile();
    }
}
