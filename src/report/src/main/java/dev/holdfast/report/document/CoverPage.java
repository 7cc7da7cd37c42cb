package dev.holdfast.report.document;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.report.document.Grid.Kind;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Verdicts;

import java.util.List;

/// Who asked what of which data, the answer in words, and who stands for it.
record CoverPage(Check check, ReportHeader header) {
    void write(Markup m) {
        m.open("div", "class", "cover");
        m.element("p", header.project(), "class", "project");
        m.heading("cover", header.title());
        m.element(
                "p", Headline.of(check) + ".", "class", "answer " + Verdicts.word(check.verdict()));
        m.element("p", check.sentence(), "class", "lead");
        var tiles =
                new Tiles(m)
                        .verdict(check.verdict(), Verdicts.counts(check))
                        .tile("Columns", Numbers.count(check.findings().size()), "compared")
                        .tile("Rows now", Numbers.count(check.currentRows()), check.currentName())
                        .tile(
                                "Rows before",
                                Numbers.count(check.referenceRows()),
                                check.referenceName());
        tiles.end();
        facts(m);
        m.close("div");
    }

    private void facts(Markup m) {
        var facts = new FactList(m);
        facts.row(
                "Reference",
                check.referenceName() + ", " + Numbers.count(check.referenceRows(), "row", "rows"));
        facts.row(
                "Compared with",
                check.currentName() + ", " + Numbers.count(check.currentRows(), "row", "rows"));
        facts.row("Why this reference", orOpen(header.referenceChoice(), "not stated"));
        facts.row("Checked", header.moments().dateAndTime(check.at()));
        facts.row("Report made", header.moments().dateAndTime(header.made()));
        facts.row(
                "Report",
                header.reportId()
                        + ", "
                        + status()
                        + ", "
                        + orOpen(header.classification(), "not classified"));
        facts.row("Author", orOpen(header.author(), "open"));
        facts.row("Reviewer", orOpen(header.reviewer(), "open"));
        facts.row("Decision", check.verdict() == Verdict.DRIFT ? "open" : "none needed for drift");
        facts.end();
        signatures(m);
    }

    private static void signatures(Markup m) {
        m.element("h2", "Signatures");
        Grid grid =
                new Grid(m)
                        .column("Role", Kind.WORDS, "16%")
                        .column("Name", Kind.WORDS, "34%")
                        .column("Date", Kind.WORDS, "18%")
                        .column("Signature", Kind.WORDS, "32%")
                        .begin();
        for (String role : List.of("Author", "Reviewer", "Approver"))
            grid.row().cell(role).cell("").cell("").cell("");
        grid.end();
    }

    private String status() {
        return header.status() == ReportHeader.Status.DRAFT ? "draft" : "issued";
    }

    private static String orOpen(String text, String instead) {
        return text.isBlank() ? instead : text;
    }
}
