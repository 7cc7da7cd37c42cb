package dev.holdfast.report.document;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.report.document.Grid.Kind;
import dev.holdfast.report.figure.RankingFigure;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Verdicts;

/// The verdict on every column: the worst as a figure, all as a table.
record SummaryPage(Check check, ReportHeader header) {
    private static final int DRAWN = 12;
    private static final double WIDTH = 657;

    void write(Markup m) {
        m.heading("verdict", "Verdict");
        m.element("p", check.sentence(), "class", "lead");
        var figure = RankingFigure.of(check, DRAWN);
        m.figure(figure, WIDTH, Math.min(figure.heightFor(WIDTH), 290), caption());
        m.tableTitle("Every column, by verdict and by multiples of its margin");
        m.element("p", note(), "class", "caption");
        Grid grid = grid(m).begin();
        for (ColumnFinding finding : Verdicts.worstFirst(check.findings())) row(grid, finding);
        grid.end();
    }

    private static Grid grid(Markup m) {
        return new Grid(m)
                .column("Column", Kind.NAME, "19%")
                .column("Type", Kind.WORDS, "11%")
                .column("Effect", Kind.NUMBER, "11%")
                .column("Band", Kind.NUMBER, "14%")
                .column("Margin", Kind.NUMBER, "9%")
                .column("Visible", Kind.NUMBER, "8%")
                .column("PSI", Kind.NUMBER, "7%")
                .column("Adj. p", Kind.NUMBER, "8%")
                .column("Verdict", Kind.VERDICT, "13%");
    }

    private static void row(Grid grid, ColumnFinding finding) {
        Effect effect = finding.effect();
        grid.row()
                .cell(finding.column())
                .cell(Types.word(finding.comparison().column().type()))
                .cell(Verdicts.effect(finding))
                .cell(Verdicts.band(effect))
                .cell(Verdicts.margin(effect))
                .cell(Verdicts.visible(finding))
                .cell(Numbers.fixed(psi(finding), 3))
                .cell(Numbers.p(finding.pAdjusted()))
                .verdict(finding.verdict());
    }

    private static double psi(ColumnFinding finding) {
        return finding.comparison().statistics().getOrDefault("psi", Double.NaN);
    }

    private String caption() {
        return "Shift in multiples of each column’s own margin. Line: %s band; green: inside the margin; short tick: smallest shift these windows would show with 80\u00a0%% power. Triangle: drift, disc: stable, ring: undecided."
                .formatted(Numbers.percent(check.settings().confidence()));
    }

    private String note() {
        return "Effect: what decided, the shift of numbers in standard deviations (SD) of the reference, of categories in per cent of rows; or the change of missing cells, or the share of rows with unseen categories. Arrow: where the mean went; bands and margins have no sign. Visible: smallest shift visible with 80\u00a0%% power. %s against %s. p-values adjusted over %s (%s, %s). Reference sha256 %s, current sha256 %s."
                .formatted(
                        Numbers.count(check.currentRows(), "row", "rows"),
                        Numbers.count(check.referenceRows()),
                        Numbers.count(check.family().size(), "test", "tests"),
                        check.family().method(),
                        Numbers.percent(check.family().q()),
                        Numbers.hash(check.referenceHash()),
                        Numbers.hash(check.currentHash()));
    }
}
