package dev.holdfast.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.report.CheckFixture;
import dev.holdfast.report.document.DriftReport;
import dev.holdfast.report.document.ReportHeader;
import dev.holdfast.report.words.Impacts;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.Locale;

class ImpactFigureTest {
    private final Check plain = CheckFixture.check(14);
    private final Check weighed = CheckFixture.weighed(plain);

    @Test
    void theGreatestImpactStandsFirstAndWhatHasNoImportanceIsLeftOut() {
        var figure = ImpactFigure.of(weighed);
        assertThat(figure.findings()).hasSize(13);
        assertThat(figure.table().rows().getFirst().getFirst().text()).isEqualTo("utilisation");
        assertThat(figure.words()).startsWith("Where to look: utilisation (");
    }

    @Test
    void itIsNeverCalledALoss() {
        var figure = ImpactFigure.of(weighed);
        String explained = Impacts.explained(weighed.settings().importances());
        assertThat((figure.title() + figure.words() + explained).toLowerCase(Locale.ROOT))
                .contains("where to look")
                .doesNotContain("loss");
    }

    @Test
    void aReportHasThePageOnlyWhereImportancesAreKnown() {
        assertThat(report(weighed)).contains("Where to look", "Every column, by impact");
        assertThat(report(plain)).doesNotContain("Where to look");
        assertThat(ImpactFigure.of(plain).findings()).isEmpty();
    }

    private static String report(Check check) {
        return new DriftReport(check, ReportHeader.draft(check, "", Clock.systemUTC())).html();
    }
}
