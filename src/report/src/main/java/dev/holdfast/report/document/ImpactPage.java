package dev.holdfast.report.document;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Importances;
import dev.holdfast.report.document.Grid.Kind;
import dev.holdfast.report.figure.ImpactFigure;
import dev.holdfast.report.words.Impacts;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Verdicts;

import java.util.List;

/// Where to look: every column's shift by its importance for the model, and the columns of the greatest impact. For checks that know importances.
record ImpactPage(Check check) {
    private static final int LISTED = 20;
    private static final double WIDTH = 657;
    private static final double HEIGHT = 330;

    void write(Markup m) {
        m.heading("impact", "Where to look");
        var figure = ImpactFigure.of(check);
        m.element("p", figure.words(), "class", "lead");
        m.figure(figure, WIDTH, HEIGHT, caption());
        Importances known = check.settings().importances();
        List<ColumnFinding> ranked = known.greatestImpactFirst(check.findings());
        m.tableTitle(
                ranked.size() <= LISTED
                        ? "Every column, by impact"
                        : "The %d columns of the greatest impact, of %s"
                                .formatted(LISTED, Numbers.count(ranked.size())));
        m.element("p", Impacts.explained(known), "class", "caption");
        Grid grid = grid(m).begin();
        for (ColumnFinding f : ranked.subList(0, Math.min(LISTED, ranked.size())))
            grid.row()
                    .cell(f.column())
                    .cell(Impacts.share(known, f.column()))
                    .cell(Verdicts.effect(f))
                    .cell(Numbers.times(f.effect().inMargins()))
                    .cell(Impacts.impact(known, f))
                    .verdict(f.verdict());
        grid.end();
    }

    private static Grid grid(Markup m) {
        return new Grid(m)
                .column("Column", Kind.NAME, "27%")
                .column("Importance", Kind.NUMBER, "14%")
                .column("Effect", Kind.NUMBER, "18%")
                .column("In margins", Kind.NUMBER, "14%")
                .column("Impact", Kind.NUMBER, "12%")
                .column("Verdict", Kind.VERDICT, "15%");
    }

    private static String caption() {
        return "Right of the dashed line: moved beyond its margin. Above the other: weighs more"
                + " than an even share of the importance. Triangle: drift, disc: stable, ring:"
                + " undecided.";
    }
}
