package dev.holdfast.report.document;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.report.words.Verdicts;

import java.util.ArrayList;
import java.util.List;

/// The report of a check: cover, contents, verdict on every column, where to look if the model's importances are known, a page for each of the worst,
/// data quality, method with settings and hashes. The same check, header and clock give the same
/// document.
public record DriftReport(Check check, ReportHeader header) {
    public Document document() {
        var facts = ReportFacts.of(check);
        List<Section> sections = sections(facts.sha256());
        var shell = new Shell(header, check.sentence(), facts.sha256());
        var paper = new Markup(Markup.Medium.PAPER);
        shell.write(paper, sections, Markup.Medium.PAPER);
        var screen = new Markup(Markup.Medium.SCREEN);
        shell.write(screen, sections, Markup.Medium.SCREEN);
        return new Document(
                header.title(),
                paper.toString(),
                screen.toString(),
                paper.figures(),
                header.made());
    }

    /// The report as one file for a browser, with nothing outside it.
    public String html() {
        return document().web();
    }

    private List<Section> sections(String sha256) {
        List<Section> inner = new ArrayList<>();
        inner.add(new Section("verdict", "Verdict", false, new SummaryPage(check, header)::write));
        if (check.settings().importances().known())
            inner.add(new Section("impact", "Where to look", false, new ImpactPage(check)::write));
        List<ColumnFinding> worst = worst();
        for (int i = 0; i < worst.size(); i++) {
            ColumnFinding finding = worst.get(i);
            String id = "column-" + (i + 1);
            String title =
                    finding.column()
                            + ": "
                            + Verdicts.word(finding.verdict())
                            + ", "
                            + Verdicts.effect(finding);
            inner.add(new Section(id, title, true, new ColumnPage(check, finding, id)::write));
        }
        inner.add(new Section("quality", "Data quality", false, new QualityPage(check)::write));
        inner.add(
                new Section(
                        "method",
                        "Method, settings and hashes",
                        false,
                        new MethodPage(check, header, sha256)::write));
        List<Section> all = new ArrayList<>();
        all.add(new Section("cover", header.title(), false, new CoverPage(check, header)::write));
        all.add(new Section("contents", "Contents", false, new ContentsPage(inner)::write));
        all.addAll(inner);
        return all;
    }

    /// Drifted and undecided columns, the worst first; the worst three where all is stable.
    private List<ColumnFinding> worst() {
        List<ColumnFinding> ranked = Verdicts.worstFirst(check.findings());
        long open = ranked.stream().filter(f -> f.verdict() != Verdict.STABLE).count();
        long wanted = Math.min(header.columnPages(), Math.max(open, 3));
        return ranked.subList(0, (int) Math.min(wanted, ranked.size()));
    }
}
