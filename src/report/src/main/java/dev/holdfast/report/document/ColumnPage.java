package dev.holdfast.report.document;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Sample;
import dev.holdfast.report.document.Grid.Kind;
import dev.holdfast.report.figure.Figure;
import dev.holdfast.report.figure.Figures;
import dev.holdfast.report.words.Fact;
import dev.holdfast.report.words.Method;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Verdicts;

import java.util.ArrayList;
import java.util.List;

/// One column on one page: what moved, by how much, how it looks, and what other methods say.
record ColumnPage(Check check, ColumnFinding finding, String id) {
    private static final double HALF = 318;
    private static final double HEIGHT = 222;

    void write(Markup m) {
        m.heading(id, finding.column());
        m.element("p", finding.because(), "class", "lead");
        tiles(m);
        figures(m);
        tables(m);
        m.element("p", note(), "class", "box small");
    }

    private void tiles(Markup m) {
        if (finding.cause().measured()) measured(m);
        else
            new Tiles(m)
                    .verdict(finding.verdict(), "without a test")
                    .tile(decided(), Verdicts.effect(finding), "no shift to measure")
                    .end();
    }

    private void measured(Markup m) {
        Effect effect = finding.effect();
        new Tiles(m)
                .verdict(finding.verdict(), "adjusted p " + Numbers.p(finding.pAdjusted()))
                .tile(decided(), Verdicts.effect(finding), "band " + Verdicts.band(effect))
                .tile(
                        "Margin",
                        Verdicts.margin(effect),
                        Numbers.times(effect.inMargins()) + " of it reached")
                .tile("Smallest visible", Verdicts.visible(finding), "at 80\u00a0% power")
                .end();
    }

    private String decided() {
        return switch (finding.cause()) {
            case SHIFT -> "Shift";
            case MISSING -> "Missing cells";
            case UNSEEN -> "Unseen categories";
            case GONE, RETYPED -> "Schema";
        };
    }

    private void figures(Markup m) {
        boolean numbers = finding.comparison().sample().categories().isEmpty();
        m.open("div", "class", "pair");
        half(
                m,
                Figures.distribution(check, finding),
                numbers ? "Share of rows" : "Share of rows per category",
                windows());
        half(
                m,
                Figures.difference(check, finding),
                numbers
                        ? "Share of rows up to a value, and the difference"
                        : "Change of each category’s share",
                numbers ? "Dark line: the widest gap." : "Largest change first.");
        m.close("div");
    }

    private static void half(Markup m, Figure figure, String title, String caption) {
        m.open("div", "class", "half");
        m.figure(figure, HALF, HEIGHT, title + ". " + caption);
        m.close("div");
    }

    private String windows() {
        return "Grey: %s, n = %s. Blue: %s, n = %s."
                .formatted(
                        check.referenceName(),
                        Numbers.count(finding.comparison().referenceRows()),
                        check.currentName(),
                        Numbers.count(finding.comparison().currentRows()));
    }

    /// Side by side, so that a column keeps to its page.
    private void tables(Markup m) {
        m.open("div", "class", "pair").open("div", "class", "half");
        facts(m);
        m.close("div").open("div", "class", "half");
        methods(m);
        m.close("div").close("div");
    }

    private void facts(Markup m) {
        ColumnComparison c = finding.comparison();
        m.tableTitle("Both windows");
        Grid grid =
                new Grid(m)
                        .column("", Kind.WORDS, "31%")
                        .column(check.referenceName(), Kind.NUMBER, "21%")
                        .column(check.currentName(), Kind.NUMBER, "21%")
                        .column("Difference", Kind.NUMBER, "27%")
                        .begin();
        grid.row()
                .cell("Rows")
                .cell(Numbers.count(c.referenceRows()))
                .cell(Numbers.count(c.currentRows()))
                .cell("");
        double before = share(c.referenceMissing(), c.referenceRows());
        double after = share(c.currentMissing(), c.currentRows());
        grid.row()
                .cell("Missing")
                .cell(Numbers.percent(before, 2))
                .cell(Numbers.percent(after, 2))
                .cell(Numbers.signed(100 * (after - before), 2, "points"));
        for (Fact fact : Fact.values()) fact(grid, fact);
        if (!c.unseen().isEmpty())
            grid.row()
                    .cell("Unseen categories")
                    .cell("")
                    .cell(
                            Numbers.count(c.unseen().size())
                                    + " in "
                                    + Numbers.count(c.unseenRows(), "row", "rows"))
                    .cell("");
        grid.end();
    }

    private void fact(Grid grid, Fact fact) {
        Sample sample = finding.comparison().sample();
        double reference = sample.referenceFacts().getOrDefault(fact.key(), Double.NaN);
        double current = sample.currentFacts().getOrDefault(fact.key(), Double.NaN);
        boolean unknown = Double.isNaN(reference) && Double.isNaN(current);
        boolean none = fact == Fact.INFINITE && reference + current == 0;
        if (unknown || none) return;
        grid.row()
                .cell(fact.title())
                .cell(Numbers.number(reference))
                .cell(Numbers.number(current))
                .cell(difference(reference, current));
    }

    private static String difference(double before, double after) {
        double change = after - before;
        if (Double.isNaN(change)) return Numbers.NONE;
        return (change > 0 ? "+" : "") + Numbers.number(change, 3);
    }

    private void methods(Markup m) {
        ColumnComparison comparison = finding.comparison();
        m.tableTitle("Other measures");
        Grid grid =
                new Grid(m)
                        .column("Method", Kind.WORDS, "52%")
                        .column("Value", Kind.NUMBER, "22%")
                        .column("p, unadjusted", Kind.NUMBER, "26%")
                        .begin();
        List<String> absent = new ArrayList<>();
        for (Method method : Method.values()) {
            method.value(comparison)
                    .ifPresent(
                            value ->
                                    grid.row()
                                            .cell(method.title())
                                            .cell(value)
                                            .cell(method.p(comparison)));
            method.absence(comparison)
                    .ifPresent(why -> absent.add(method.title() + " (" + why + ")"));
        }
        grid.end();
        if (!absent.isEmpty())
            m.element("p", "Not computed: " + String.join(", ", absent) + ".", "class", "caption");
    }

    private String note() {
        String hashes =
                "Reference sha256 %s, current sha256 %s."
                        .formatted(
                                Numbers.hash(check.referenceHash()),
                                Numbers.hash(check.currentHash()));
        return finding.cause().measured() ? method() + " " + hashes : hashes;
    }

    private String method() {
        String shift =
                finding.comparison().column().type().numeric()
                        ? "Shift is the Wasserstein distance of the two windows in standard"
                                + " deviations of the reference; the arrow says where the"
                                + " mean went."
                        : "Shift is the total variation distance: the share of rows that would have"
                                + " to change category to make both windows alike.";
        return shift
                + " Sampling noise is taken out of it, so it lies a little below the plain distance"
                + " among the other measures, which do not decide. Drift when the whole band lies"
                + " beyond the margin, stable when it lies inside, else undecided.";
    }

    private static double share(long part, long all) {
        return all == 0 ? Double.NaN : (double) part / all;
    }
}
