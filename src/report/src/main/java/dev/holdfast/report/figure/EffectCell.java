package dev.holdfast.report.figure;

import dev.holdfast.catalog.check.Cause;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Verdicts;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One column's shift in multiples of its margin: green zone up to the margin, band as a whisker,
/// the verdict's mark at the estimate, a short tick at the smallest visible shift. Fits a table cell.
public record EffectCell(ColumnFinding finding, EffectScale scale) implements Figure {
    private static final double PAD = 6;

    @Override
    public String title() {
        return "Shift of " + finding.column();
    }

    @Override
    public String words() {
        Effect effect = finding.effect();
        if (!finding.cause().measured()) return finding.because();
        return "%s: %s, %s, band %s, margin %s"
                .formatted(
                        finding.column(),
                        Verdicts.word(finding.verdict()),
                        Verdicts.effect(finding),
                        Verdicts.band(effect),
                        Verdicts.margin(effect));
    }

    @Override
    public Table table() {
        return RankingFigure.table(List.of(finding));
    }

    @Override
    public double heightFor(double width) {
        return 24;
    }

    @Override
    public void draw(Graphics2D g, double width, double height, Palette palette) {
        paint(new Pen(g, palette), PAD, 0, width - 2 * PAD, height);
    }

    @Override
    public Optional<Hover> at(double x, double y, double width, double height) {
        boolean outside = x < 0 || x > width || y < 0 || y > height;
        if (outside || Double.isNaN(finding.effect().value())) return Optional.empty();
        double mark = scale.at(finding.effect().inMargins(), PAD, width - PAD);
        return Optional.of(new Hover(finding.column(), mark, height / 2, lines()));
    }

    List<String> lines() {
        Effect effect = finding.effect();
        String verdict = finding.column() + ": " + Verdicts.word(finding.verdict());
        if (!finding.cause().measured()) return List.of(verdict, finding.because());
        var lines = new ArrayList<String>();
        lines.add(verdict);
        lines.add(Verdicts.effect(finding) + ", band " + Verdicts.band(effect));
        lines.add("margin " + Verdicts.margin(effect));
        if (finding.cause() == Cause.SHIFT)
            lines.add("smallest visible shift " + Verdicts.visible(finding));
        lines.add("adjusted p " + Numbers.p(finding.pAdjusted()));
        return lines;
    }

    void paint(Pen pen, double left, double top, double width, double height) {
        double right = left + width;
        double middle = top + height / 2;
        double margin = scale.at(1, left, right);
        Palette palette = pen.palette;
        pen.box(left, top, margin - left, height, palette.over(palette.stable().fill(), 0.11));
        pen.line(
                margin, top, margin, top + height, palette.over(palette.stable().fill(), 0.7), 1.2);
        Effect effect = finding.effect();
        if (Double.isNaN(effect.value())) return;
        double visible = finding.comparison().minimumDetectable() / effect.margin();
        if (finding.cause() == Cause.SHIFT && visible <= scale.highest()) {
            double at = scale.at(visible, left, right);
            pen.line(at, middle + height * 0.2, at, middle + height * 0.42, palette.subtle(), 1.4);
        }
        Verdict verdict = finding.verdict();
        if (Double.isFinite(effect.low()) && Double.isFinite(effect.high()))
            pen.line(
                    scale.at(effect.low() / effect.margin(), left, right),
                    middle,
                    scale.at(effect.high() / effect.margin(), left, right),
                    middle,
                    palette.of(verdict).fill(),
                    1.8);
        pen.mark(verdict, scale.at(effect.inMargins(), left, right), middle, 9);
    }
}
