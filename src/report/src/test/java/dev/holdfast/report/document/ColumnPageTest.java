package dev.holdfast.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.check.Cause;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.report.CheckFixture;

import org.junit.jupiter.api.Test;

class ColumnPageTest {
    private final Check check = CheckFixture.check(2);
    private final ColumnFinding number = check.findings().getFirst();
    private final ColumnFinding category = check.findings().getLast();

    @Test
    void aShiftIsExplainedAsWhatItIs() {
        assertThat(page(number))
                .contains("of it reached", "Shift is the Wasserstein distance")
                .contains("Sampling noise is taken out");
        assertThat(page(category))
                .contains("Shift is the total variation distance")
                .contains("Sampling noise is taken out");
    }

    @Test
    void ofAColumnThatIsGoneNoShiftIsTold() {
        double nan = Double.NaN;
        var nothing = new Effect("", "", nan, nan, nan, nan, nan);
        for (ColumnFinding finding : check.findings()) {
            var gone =
                    new ColumnFinding(
                            finding.comparison(),
                            Cause.GONE,
                            nothing,
                            nan,
                            Verdict.DRIFT,
                            finding.column() + " is gone.");
            assertThat(page(gone))
                    .contains("is gone.", "Reference sha256")
                    .doesNotContain("of it reached", "Shift is", "whole band");
        }
    }

    /// The words of the page, without the figures.
    private String page(ColumnFinding finding) {
        var markup = new Markup(Markup.Medium.SCREEN);
        new ColumnPage(check, finding, "column-1").write(markup);
        return markup.toString().replaceAll("(?s)<svg.*?</svg>", "");
    }
}
