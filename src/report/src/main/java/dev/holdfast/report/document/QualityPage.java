package dev.holdfast.report.document;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.report.document.Grid.Kind;
import dev.holdfast.report.words.Numbers;

import java.util.List;

/// Missing cells and categories that the reference did not know.
record QualityPage(Check check) {
    private static final int NAMED = 6;

    void write(Markup m) {
        m.heading("quality", "Data quality");
        List<ColumnFinding> missing =
                check.findings().stream()
                        .filter(
                                f ->
                                        f.comparison().referenceMissing()
                                                        + f.comparison().currentMissing()
                                                > 0)
                        .toList();
        List<ColumnFinding> unseen =
                check.findings().stream().filter(f -> !f.comparison().unseen().isEmpty()).toList();
        m.element("p", sentence(missing.size(), unseen.size()), "class", "lead");
        if (!missing.isEmpty()) missing(m, missing);
        if (!unseen.isEmpty()) unseen(m, unseen);
    }

    private String sentence(int missing, int unseen) {
        String cells =
                missing == 0
                        ? "No compared column misses a value in either window."
                        : missing == 1
                                ? "One column misses values in one of the windows."
                                : Numbers.count(missing)
                                        + " columns miss values in one of the windows.";
        String categories =
                unseen == 0
                        ? "No category is new."
                        : unseen == 1
                                ? "One column holds categories the reference did not have."
                                : Numbers.count(unseen)
                                        + " columns hold categories the reference did not have.";
        return cells + " " + categories;
    }

    private void missing(Markup m, List<ColumnFinding> findings) {
        m.tableTitle("Missing values");
        Grid grid =
                new Grid(m)
                        .column("Column", Kind.NAME, "32%")
                        .column(check.referenceName(), Kind.NUMBER, "17%")
                        .column(check.currentName(), Kind.NUMBER, "17%")
                        .column("Difference", Kind.NUMBER, "16%")
                        .column("Band, points", Kind.NUMBER, "18%")
                        .begin();
        for (ColumnFinding finding : findings) {
            ColumnComparison c = finding.comparison();
            double before = share(c.referenceMissing(), c.referenceRows());
            double after = share(c.currentMissing(), c.currentRows());
            grid.row()
                    .cell(finding.column())
                    .cell(Numbers.percent(before, 2))
                    .cell(Numbers.percent(after, 2))
                    .cell(change(after - before))
                    .cell(
                            Numbers.fixed(100 * c.missing().low(), 2)
                                    + " to "
                                    + Numbers.fixed(100 * c.missing().high(), 2));
        }
        grid.end();
    }

    private static void unseen(Markup m, List<ColumnFinding> findings) {
        m.tableTitle("Categories the reference did not have");
        Grid grid =
                new Grid(m)
                        .column("Column", Kind.NAME, "32%")
                        .column("Rows", Kind.NUMBER, "14%")
                        .column("Categories", Kind.WORDS, "54%")
                        .begin();
        for (ColumnFinding finding : findings) {
            ColumnComparison c = finding.comparison();
            List<String> named = c.unseen().subList(0, Math.min(NAMED, c.unseen().size()));
            int rest = c.unseen().size() - named.size();
            grid.row()
                    .cell(finding.column())
                    .cell(Numbers.count(c.unseenRows()))
                    .cell(
                            String.join(", ", named)
                                    + (rest > 0 ? " and " + Numbers.count(rest) + " more" : ""));
        }
        grid.end();
    }

    /// An arrow says where it went, since the band beside it has no sign.
    private static String change(double share) {
        String size = Numbers.with(Numbers.fixed(100 * Math.abs(share), 2), "points");
        if (Double.isNaN(share) || share == 0) return size;
        return (share > 0 ? "↑" : "↓") + "\u00a0" + size;
    }

    private static double share(long part, long all) {
        return all == 0 ? Double.NaN : (double) part / all;
    }
}
