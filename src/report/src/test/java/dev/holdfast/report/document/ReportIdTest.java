package dev.holdfast.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportIdTest {
    @Test
    void theNameOfAReportLeadsBackToItsCheck() {
        var id = new ReportId(1_234_567_890_123L);
        assertThat(id).hasToString("HF-FR5HUGNF");
        assertThat(ReportId.parse("hf-fr5hugnf")).contains(id);
        assertThat(ReportId.parse("1234567890123")).contains(id);
        assertThat(ReportId.parse("nosuch")).isEmpty();
        assertThat(ReportId.parse("HF-")).isEmpty();
    }
}
