package dev.holdfast.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.check.Cause;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.report.CheckFixture;

import org.junit.jupiter.api.Test;

import java.util.List;

class VerdictsTest {
    private static final Effect FELL =
            new Effect("standardised_wasserstein", "SD", 0.38, 0.31, 0.45, 0.1, -0.36);
    private static final Effect MISSING =
            new Effect("missing_share", "share", 0.2, 0.17, 0.23, 0.05, 0.2);

    private final Check check = CheckFixture.check(14);

    /// Bands and margins have no sign, so the effect beside them has none.
    @Test
    void anEffectHasADirectionAndNoSign() {
        assertThat(Verdicts.effect(FELL)).isEqualTo("↓\u00a00.38\u00a0SD");
        assertThat(Verdicts.band(FELL)).isEqualTo("0.31 to 0.45\u00a0SD");
        var shape = new Effect("standardised_wasserstein", "SD", 0.38, 0.31, 0.45, 0.1, 0.02);
        assertThat(Verdicts.effect(shape)).isEqualTo("0.38\u00a0SD");
    }

    @Test
    void whatDecidedIsShownAndNotTheShift() {
        var finding = finding(Cause.MISSING, MISSING);
        assertThat(Verdicts.effect(finding)).isEqualTo("missing ↑\u00a020.0\u00a0points");
        assertThat(Verdicts.band(finding.effect())).isEqualTo("17.0 to 23.0\u00a0points");
        assertThat(Verdicts.margin(finding.effect())).isEqualTo("5.0\u00a0points");
        assertThat(Verdicts.visible(finding)).isEqualTo(Numbers.NONE);
    }

    @Test
    void aColumnThatIsGoneStandsFirst() {
        double nan = Double.NaN;
        var gone = finding(Cause.GONE, new Effect("", "", nan, nan, nan, nan, nan));
        assertThat(Verdicts.effect(gone)).isEqualTo("gone");
        assertThat(Verdicts.worstFirst(List.of(check.findings().getFirst(), gone)))
                .first()
                .isEqualTo(gone);
    }

    private ColumnFinding finding(Cause cause, Effect effect) {
        var comparison = check.findings().getLast().comparison();
        return new ColumnFinding(comparison, cause, effect, 0.001, Verdict.DRIFT, "It drifted.");
    }
}
