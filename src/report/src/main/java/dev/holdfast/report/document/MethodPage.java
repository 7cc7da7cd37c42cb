package dev.holdfast.report.document;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Sizes;

import java.util.Map;
import java.util.TreeMap;

/// How the verdicts came about, and everything needed to come to them again.
record MethodPage(Check check, ReportHeader header, String sha256) {
    void write(Markup m) {
        m.heading("method", "Method");
        CheckSettings s = check.settings();
        paragraph(
                m,
                "What is measured.",
                "For a column of numbers, the area between the two cumulative distributions"
                        + " (Wasserstein distance), divided by the standard deviation of the"
                        + " reference; it has no sign, and an arrow says where the mean went. For"
                        + " categories, half the sum of the absolute differences of their shares"
                        + " (total variation), 0 for equal and 1 for disjoint windows. Besides, how"
                        + " much the share of missing cells changed, and the share of rows with"
                        + " categories the reference did not have. Shown is the one that decided.");
        paragraph(
                m,
                "How sure it is.",
                "Both windows are drawn anew %s times with replacement (bootstrap, seed %s); the band holds the middle %s of the results."
                        .formatted(
                                Numbers.count(s.resamples()),
                                s.seed(),
                                Numbers.percent(s.confidence())));
        paragraph(
                m,
                "What decides.",
                "A shift matters from the margin on: %s for numbers and %s of the rows for categories unless a column has its own. Drift: the whole band lies beyond the margin. Stable: it lies inside. Undecided: the band crosses the margin, so these rows cannot tell. A column that is gone, or holds another type, drifted without a measurement."
                        .formatted(
                                Numbers.with(Numbers.fixed(s.numericMargin(), 2), "SD"),
                                Numbers.percent(s.categoryMargin())));
        paragraph(
                m,
                "Many columns at once.",
                "A p-value belongs to the hypothesis that an effect is within its margin: one for the shift of each column, and one each for missing cells and unseen categories where there are any. The %s are corrected together (%s) so that of the columns called drift no more than %s are expected to be false alarms."
                        .formatted(
                                Numbers.count(check.family().size(), "p-value", "p-values"),
                                check.family().method(),
                                Numbers.percent(check.family().q())));
        paragraph(
                m,
                "What could have been missed.",
                "The smallest visible shift is the one that windows of this size would show with"
                    + " 80\u00a0% power. A smaller one may be there unseen; “stable” says only that"
                    + " it is inside the margin.");
        paragraph(
                m,
                "What this does not say.",
                "That a column moved does not mean that the model does worse. Whether it does is"
                        + " shown by outcomes, not by this report.");
        otherMeasures(m);
        settings(m, s);
        hashes(m);
    }

    private static void otherMeasures(Markup m) {
        paragraph(
                m,
                "Other measures.",
                "Kolmogorov–Smirnov: largest difference of the cumulative shares. Jensen–Shannon:"
                    + " square root of the divergence, 0 to 1. Population stability index: sum over"
                    + " bins of the difference of shares times the logarithm of their ratio; its"
                    + " limit is what 1 % of windows of these sizes exceed where nothing changed."
                    + " Chi-square: squared differences of counts over their expectation. Their"
                    + " p-values test for exact equality, which large windows always reject; they"
                    + " are given for comparison with other tools.");
    }

    private static void settings(Markup m, CheckSettings s) {
        m.tableTitle("Settings");
        var facts =
                new FactList(m)
                        .row(
                                "Margin of numbers",
                                Numbers.with(Numbers.fixed(s.numericMargin(), 2), "SD"))
                        .row("Margin of categories", Numbers.percent(s.categoryMargin(), 1))
                        .row("Band", Numbers.percent(s.confidence()))
                        .row("Bootstrap samples", Numbers.count(s.resamples()))
                        .row("Seed", Long.toString(s.seed()))
                        .row("False discovery rate", Numbers.percent(s.falseDiscoveryRate()));
        for (Map.Entry<String, Double> own : new TreeMap<>(s.margins()).entrySet())
            facts.row("Margin of " + own.getKey(), Numbers.number(own.getValue()));
        facts.end();
    }

    private void hashes(Markup m) {
        m.tableTitle("Hashes and times");
        new FactList(m)
                .code("Reference, sha256", check.referenceHash())
                .code("Current, sha256", check.currentHash())
                .code("This report’s numbers, sha256", sha256)
                .row(
                        "Checked",
                        header.moments().iso(check.at()) + ", in " + Sizes.duration(check.took()))
                .row("Report made", header.moments().iso(header.made()))
                .end();
    }

    private static void paragraph(Markup m, String title, String text) {
        m.open("p").element("b", title + " ").text(text).close("p");
    }
}
