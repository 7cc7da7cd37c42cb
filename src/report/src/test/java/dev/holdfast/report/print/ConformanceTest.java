package dev.holdfast.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.report.CheckFixture;
import dev.holdfast.report.document.DriftReport;
import dev.holdfast.report.document.ReportHeader;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/// What veraPDF, the reference checker of the PDF Association, says of a printed report.
class ConformanceTest {
    @TempDir static Path folder;

    @BeforeAll
    static void print() {
        var header =
                ReportHeader.draft("HR-1", "Retail credit", "Drift report", ReportPrinterTest.NOW);
        var check = CheckFixture.named(CheckFixture.check(36), "列名 🙂 \u0007");
        ReportPrinter.pdf(
                new DriftReport(check, header).document(),
                folder.resolve("report.pdf"),
                Progress.NONE);
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void theReportKeepsTo(PDFAFlavour flavour) throws Exception {
        Set<String> broken = new TreeSet<>();
        try (var parser =
                        Foundries.defaultInstance()
                                .createParser(folder.resolve("report.pdf").toFile(), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            result.getTestAssertions()
                    .forEach(
                            a ->
                                    broken.add(
                                            a.getRuleId().getClause()
                                                    + "-"
                                                    + a.getRuleId().getTestNumber()
                                                    + " "
                                                    + a.getMessage()));
            assertThat(broken).isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isPositive();
        }
    }
}
