package dev.holdfast.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Role;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ImportancesTest {
    private final Importances known =
            new Importances(
                    Importances.PERMUTATION, Map.of("utilisation", 0.6, "channel", 0.2, "os", 0.0));

    @Test
    void impactIsMultiplesOfTheMarginTimesTheShareOfTheSum() {
        assertThat(known.share("utilisation")).isEqualTo(0.75);
        assertThat(known.impact(moved("utilisation", 4))).isEqualTo(3);
        assertThat(known.impact(moved("os", 40))).isZero();
        assertThat(known.share("age")).isNaN();
        assertThat(known.impact(moved("age", 4))).isNaN();
    }

    @Test
    void whereToLookFirstIsWhereMuchMovedThatMatters() {
        var findings =
                List.of(
                        moved("age", 50),
                        moved("os", 40),
                        moved("channel", 5),
                        moved("utilisation", 2));
        assertThat(known.greatestImpactFirst(findings))
                .extracting(ColumnFinding::column)
                .containsExactly("utilisation", "channel", "os", "age");
    }

    @Test
    void anImportantColumnThatIsGoneComesBeforeAll() {
        var findings = List.of(moved("utilisation", 20), gone("channel"), gone("os"));
        assertThat(known.greatestImpactFirst(findings))
                .extracting(ColumnFinding::column)
                .containsExactly("channel", "utilisation", "os");
    }

    @Test
    void whatWeighsNothingOrLessIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Importances("", Map.of("age", -0.1)))
                .withMessageContaining("age");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Importances("", Map.of("age", Double.NaN)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Importances("", Map.of("age", 0.0)));
        assertThat(Importances.NONE.known()).isFalse();
    }

    private static ColumnFinding moved(String column, double times) {
        return finding(column, Cause.SHIFT, times * 0.25);
    }

    private static ColumnFinding gone(String column) {
        return finding(column, Cause.GONE, Double.NaN);
    }

    private static ColumnFinding finding(String column, Cause cause, double value) {
        var effect = new Effect("standardised_wasserstein", "SD", value, value, value, 0.25, value);
        var comparison =
                new ColumnComparison(
                        new Column(column, ColumnType.NUMBER, Role.FEATURE),
                        10,
                        10,
                        0,
                        0,
                        effect,
                        0,
                        0,
                        effect,
                        List.of(),
                        0,
                        Map.of(),
                        Map.of(),
                        Sample.NONE);
        return new ColumnFinding(comparison, cause, effect, 0, Verdict.DRIFT, "");
    }
}
