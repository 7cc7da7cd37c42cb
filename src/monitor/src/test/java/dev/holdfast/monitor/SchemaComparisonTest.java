package dev.holdfast.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.Cause;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnProfile;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Profile;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.catalog.data.Schema;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

class SchemaComparisonTest {
    private static final Column DELAY = column("delay", ColumnType.NUMBER, Role.FEATURE);
    private static final Column CARRIER = column("carrier", ColumnType.CATEGORY, Role.FEATURE);
    private static final Column FLIGHT = column("flight", ColumnType.INTEGER, Role.ID);

    @Test
    void aColumnThatIsGoneIsDriftAndSaidFirst() {
        var judgement = judged(SchemaComparison.between(window(DELAY, CARRIER), window(DELAY)));
        assertThat(judgement.verdict()).isEqualTo(Verdict.DRIFT);
        assertThat(judgement.sentence())
                .isEqualTo("carrier is gone: the current window does not have it.");
        var finding = judgement.findings().getFirst();
        assertThat(finding.cause()).isEqualTo(Cause.GONE);
        assertThat(finding.comparison().referenceRows()).isEqualTo(100);
        assertThat(judgement.family().size()).isZero();
    }

    @Test
    void whatCannotBeComparedStillHasItsMissingCells() {
        var text = column("delay", ColumnType.TEXT, Role.FEATURE);
        var schema = SchemaComparison.between(window(DELAY, CARRIER), window(text));
        var retyped = judged(schema).findings().getFirst().comparison();
        assertThat(retyped.referenceMissing()).isEqualTo(3);
        assertThat(retyped.currentMissing()).isEqualTo(3);
        var gone = judged(schema).findings().getLast().comparison();
        assertThat(gone.referenceMissing()).isEqualTo(3);
        assertThat(gone.currentMissing()).isZero();
    }

    @Test
    void anotherTypeIsDrift() {
        var text = column("delay", ColumnType.TEXT, Role.FEATURE);
        var schema = SchemaComparison.between(window(DELAY, CARRIER), window(text, CARRIER));
        assertThat(schema.shared()).containsExactly(CARRIER);
        assertThat(judged(schema).sentence())
                .isEqualTo("delay holds text where the reference holds numbers.");
    }

    @Test
    void wholeNumbersAndDecimalsAreOneType() {
        var whole = column("delay", ColumnType.INTEGER, Role.FEATURE);
        assertThat(SchemaComparison.between(window(DELAY), window(whole)).changes()).isEmpty();
    }

    /// In a text file a column of codes may hold only digits this time; a Parquet file says what it holds.
    @Test
    void codesThatAreAllDigitsAreStillCodesUnlessTheFileDeclaresThemNumbers() {
        var digits = column("carrier", ColumnType.INTEGER, Role.FEATURE);
        var current = window(digits);
        assertThat(SchemaComparison.between(window(CARRIER), current).shared())
                .containsExactly(CARRIER);
        var declared = new Window(current.schema(), current.profile(), true);
        assertThat(SchemaComparison.between(window(CARRIER), declared).changes()).hasSize(1);
    }

    @Test
    void aColumnWithoutAValueHasNoTypeToChange() {
        var empty = column("delay", ColumnType.TEXT, Role.FEATURE);
        var current =
                new Window(
                        new Schema(List.of(empty)),
                        new Profile(100, 0, List.of(profile(empty, 100))),
                        false);
        assertThat(SchemaComparison.between(window(DELAY), current).shared())
                .containsExactly(DELAY);
    }

    @Test
    void whatIsNotThereToBeComparedMayGo() {
        assertThat(SchemaComparison.between(window(DELAY, FLIGHT), window(DELAY)).changes())
                .isEmpty();
    }

    @Test
    void nothingInCommonIsTrouble() {
        assertThatThrownBy(() -> SchemaComparison.between(window(DELAY), window(CARRIER)))
                .isInstanceOf(Trouble.class)
                .hasMessage("There is nothing to compare.");
    }

    /// A date as a feature is in both windows, but no measure of drift is for dates.
    @Test
    void aDateAloneIsNothingToCompare() {
        var day = column("day", ColumnType.DATE, Role.FEATURE);
        assertThatThrownBy(() -> SchemaComparison.between(window(day), window(day)))
                .isInstanceOf(Trouble.class)
                .hasMessage("There is nothing to compare.");
    }

    @Test
    void whereEveryColumnHoldsAnotherTypeThatIsTold() {
        var text = column("delay", ColumnType.TEXT, Role.FEATURE);
        var schema = SchemaComparison.between(window(DELAY), window(text));
        assertThat(judged(schema).verdict()).isEqualTo(Verdict.DRIFT);
    }

    @Test
    void onlyTheColumnsAskedForAreJudged() {
        var schema = SchemaComparison.between(window(DELAY, CARRIER), window(DELAY));
        assertThat(schema.only(Set.of("delay")).changes()).isEmpty();
        assertThat(schema.only(Set.of("carrier")).changes()).hasSize(1);
        assertThatThrownBy(() -> schema.only(Set.of("dealy")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("dealy");
    }

    @Test
    void aTargetThatIsNotKnownYetIsNoChange() {
        var target = column("late", ColumnType.BOOLEAN, Role.TARGET);
        var schema = SchemaComparison.between(window(DELAY, target), window(DELAY));
        assertThat(schema.changes()).isEmpty();
        assertThat(schema.shared()).containsExactly(DELAY);
    }

    private static Judgement judged(SchemaComparison schema) {
        return new DriftJudge().judge(List.of(), schema, CheckSettings.DEFAULT);
    }

    private static Window window(Column... columns) {
        return new Window(
                new Schema(List.of(columns)),
                new Profile(
                        100, 0, Arrays.stream(columns).map(column -> profile(column, 3)).toList()),
                false);
    }

    private static ColumnProfile profile(Column column, long missing) {
        return new ColumnProfile(
                column, 100, missing, 0, 5, null, null, null, null, null, null, Map.of(), List.of(),
                null, null, null);
    }

    private static Column column(String name, ColumnType type, Role role) {
        return new Column(name, type, role);
    }
}
