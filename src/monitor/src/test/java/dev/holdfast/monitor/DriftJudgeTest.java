package dev.holdfast.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.check.Cause;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Sample;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Role;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class DriftJudgeTest {
    private final DriftJudge judge = new DriftJudge();

    @Test
    void aBandAboveTheMarginIsDriftBelowItStableAcrossItUndecided() {
        var judgement =
                judge(
                        number("utilisation", 0.38, 0.31, 0.45, 0.38, 1e-9),
                        number("age", 0.02, 0, 0.05, -0.01, 1),
                        number("income", 0.12, 0.04, 0.2, 0.12, 0.3));
        assertThat(verdicts(judgement))
                .containsExactly(Verdict.DRIFT, Verdict.STABLE, Verdict.UNDECIDED);
        assertThat(judgement.verdict()).isEqualTo(Verdict.DRIFT);
        assertThat(judgement.sentence())
                .isEqualTo(
                        "utilisation is up 0.38 standard deviations; the only one of 3 columns that"
                                + " drifted.");
        assertThat(judgement.findings().get(1).because())
                .isEqualTo("age is inside its margin: at most 0.05 SD of 0.10 SD.");
    }

    @Test
    void enoughRowsThatLieAcrossTheMarginAreNotCalledTooFew() {
        var column = number("delay", 0.12, 0.09, 0.15, 0.12, 0.3, 0.05);
        assertThat(judge(column).findings().getFirst().because())
                .startsWith(
                        "delay is undecided: it moved by 0.12 SD (0.09 to 0.15 SD), and that band"
                                + " lies across the margin of 0.10 SD.")
                .doesNotContain("too few rows");
    }

    @Test
    void beyondTheMarginButPerhapsByChanceIsSaidToBeThat() {
        var columns = new ArrayList<ColumnComparison>();
        columns.add(number("lucky", 0.15, 0.101, 0.2, 0.15, 0.04));
        for (int i = 0; i < 49; i++) columns.add(number("quiet" + i, 0.01, 0, 0.05, 0.01, 0.9));
        assertThat(judge(columns).findings().getFirst().because())
                .isEqualTo(
                        "lucky is undecided: it moved by 0.15 SD (0.10 to 0.20 SD), beyond the"
                                + " margin of 0.10 SD, but among all tests of the check that may be"
                                + " chance (adjusted p 0.90, at most 0.05 is needed).");
    }

    @Test
    void undecidedSaysWhatWouldDecide() {
        var judgement = judge(number("income", 0.05, 0, 0.17, 0.05, 0.8));
        assertThat(judgement.findings().getFirst().because())
                .isEqualTo(
                        "income is undecided: too few rows. With 400 a shift below 0.14 SD would"
                                + " stay unseen, and the margin is 0.10 SD. About 2,900 current"
                                + " rows would decide.");
        assertThat(judgement.sentence()).isEqualTo(judgement.findings().getFirst().because());
    }

    @Test
    void aSmallPValueAmongManyIsNotEnough() {
        var columns = new ArrayList<ColumnComparison>();
        columns.add(number("lucky", 0.15, 0.101, 0.2, 0.15, 0.04));
        for (int i = 0; i < 49; i++) columns.add(number("quiet" + i, 0.01, 0, 0.05, 0.01, 0.9));
        var judgement = judge(columns);
        assertThat(judgement.family().size()).isEqualTo(50);
        assertThat(judgement.findings().getFirst().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(judgement.findings().getFirst().pAdjusted()).isGreaterThan(0.05);
    }

    @Test
    void missingCellsAloneMakeAColumnDrift() {
        var effect = new Effect("missing_share", "share", 0.2, 0.17, 0.23, 0.05, 0.2);
        var judgement =
                judge(with(number("income", 0.01, 0, 0.05, 0.01, 1), 0, 200, effect, List.of(), 0));
        assertThat(judgement.verdict()).isEqualTo(Verdict.DRIFT);
        assertThat(judgement.family().size()).isEqualTo(2);
        assertThat(judgement.sentence())
                .isEqualTo(
                        "Missing cells of income went from 0.0 % to 20 % (17.0 to 23.0 points,"
                                + " margin 5.0 points).");
        var finding = judgement.findings().getFirst();
        assertThat(finding.cause()).isEqualTo(Cause.MISSING);
        assertThat(finding.effect()).isEqualTo(effect);
        assertThat(finding.pAdjusted()).isLessThan(0.001);
    }

    @Test
    void unseenCategoriesAloneMakeAColumnDrift() {
        var none = new Effect("missing_share", "share", 0, 0, 0.003, 0.05, 0);
        var judgement =
                judge(
                        with(
                                category("city", 0.04, 0.02, 0.06),
                                0,
                                0,
                                none,
                                List.of("Ur", "Uruk", "Kish", "Nippur"),
                                150));
        assertThat(judgement.findings().getFirst().because())
                .isEqualTo(
                        "15 % of city's rows hold categories never seen in the reference: Ur, Uruk,"
                                + " Kish and 1 more.");
    }

    @Test
    void aChangeOfSpreadIsNotCalledUpOrDown() {
        var judgement = judge(number("delay", 0.3, 0.25, 0.35, 0.02, 1e-9));
        assertThat(judgement.sentence())
                .startsWith("delay changed its shape by 0.30 standard deviations");
    }

    @Test
    void whatCannotBeComparedIsUndecided() {
        double nan = Double.NaN;
        var judgement = judge(number("empty", nan, nan, nan, nan, nan));
        assertThat(judgement.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(judgement.family().size()).isZero();
        assertThat(judgement.sentence()).contains("empty cannot be compared");
    }

    @Test
    void allStableIsAStatement() {
        var judgement = judge(number("a", 0, 0, 0.05, 0, 1), category("b", 0.01, 0, 0.03));
        assertThat(judgement.sentence()).isEqualTo("Two columns are inside their margins.");
    }

    @Test
    void noColumnsIsNotStable() {
        assertThat(judge().verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    private Judgement judge(ColumnComparison... columns) {
        return judge(List.of(columns));
    }

    private Judgement judge(List<ColumnComparison> columns) {
        return judge.judge(columns, CheckSettings.DEFAULT);
    }

    private static List<Verdict> verdicts(Judgement judgement) {
        return judgement.findings().stream().map(f -> f.verdict()).toList();
    }

    private static ColumnComparison number(
            String name, double value, double low, double high, double signed, double p) {
        return number(name, value, low, high, signed, p, 0.14);
    }

    private static ColumnComparison number(
            String name,
            double value,
            double low,
            double high,
            double signed,
            double p,
            double minimumDetectable) {
        var effect = new Effect("standardised_wasserstein", "SD", value, low, high, 0.1, signed);
        var column = new Column(name, ColumnType.NUMBER, Role.FEATURE);
        return comparison(column, 400, effect, p, minimumDetectable);
    }

    private static ColumnComparison category(String name, double value, double low, double high) {
        var effect = new Effect("total_variation", "share", value, low, high, 0.05, Double.NaN);
        var column = new Column(name, ColumnType.CATEGORY, Role.FEATURE);
        return comparison(column, 1_000, effect, 0.5, 0.14);
    }

    private static ColumnComparison comparison(
            Column column, long rows, Effect effect, double p, double minimumDetectable) {
        var none = new Effect("missing_share", "share", 0, 0, 0.003, 0.05, 0);
        return new ColumnComparison(
                column,
                10_000,
                rows,
                0,
                0,
                effect,
                p,
                minimumDetectable,
                none,
                List.of(),
                0,
                Map.of(),
                Map.of(),
                Sample.NONE);
    }

    private static ColumnComparison with(
            ColumnComparison c,
            long before,
            long now,
            Effect missing,
            List<String> unseen,
            long unseenRows) {
        return new ColumnComparison(
                c.column(),
                1_000,
                1_000,
                before,
                now,
                c.effect(),
                c.pValue(),
                c.minimumDetectable(),
                missing,
                unseen,
                unseenRows,
                c.statistics(),
                c.notApplicable(),
                c.sample());
    }
}
