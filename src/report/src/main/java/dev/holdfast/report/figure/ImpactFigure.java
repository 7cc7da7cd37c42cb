package dev.holdfast.report.figure;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Importances;
import dev.holdfast.report.figure.Frame.Span;
import dev.holdfast.report.figure.Pen.Side;
import dev.holdfast.report.figure.Table.Cell;
import dev.holdfast.report.font.Plex;
import dev.holdfast.report.words.Impacts;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Verdicts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where to look: how far each column moved, in multiples of its own margin, by its share of the model's importance. The quarter to look into
/// holds what moved beyond its margin and weighs more than an even share. It says nothing of how well the model does.
public record ImpactFigure(List<ColumnFinding> findings, Importances importances)
        implements Figure {
    private static final int NAMED = 8;
    private static final double REACH = 24;
    private static final double MARK = 9;
    private static final String CORNER = "where to look";

    /// Columns without an importance or without a measurement have no place, and are left out.
    public ImpactFigure {
        findings =
                importances.greatestImpactFirst(findings).stream()
                        .filter(f -> Double.isFinite(importances.impact(f)))
                        .filter(f -> Double.isFinite(f.effect().inMargins()))
                        .toList();
    }

    public static ImpactFigure of(Check check) {
        return new ImpactFigure(check.findings(), check.settings().importances());
    }

    @Override
    public String title() {
        return "Where to look: shift by importance";
    }

    @Override
    public String words() {
        List<String> look =
                findings.stream()
                        .filter(this::worthALook)
                        .limit(NAMED)
                        .map(
                                f ->
                                        "%s (%s its margin, %s of the importance)"
                                                .formatted(
                                                        f.column(),
                                                        Numbers.times(f.effect().inMargins()),
                                                        Impacts.share(importances, f.column())))
                        .toList();
        return look.isEmpty()
                ? "No column moved beyond its margin and weighs more than an even share."
                : "Where to look: " + Numbers.list(look) + ".";
    }

    private boolean worthALook(ColumnFinding finding) {
        return finding.effect().inMargins() > 1 && importances.share(finding.column()) > even();
    }

    /// What each column would weigh if all weighed the same.
    private double even() {
        return 1.0 / Math.max(1, importances.byColumn().size());
    }

    @Override
    public Table table() {
        var table = Table.under("column", "shift in margins", "importance", "impact", "verdict");
        for (ColumnFinding f : findings)
            table.row(
                    Cell.of(f.column()),
                    Cell.of(f.effect().inMargins(), Numbers.times(f.effect().inMargins())),
                    Cell.of(importances.share(f.column()), Impacts.share(importances, f.column())),
                    Cell.of(importances.impact(f), Impacts.impact(importances, f)),
                    Cell.of(Verdicts.word(f.verdict())));
        return table.build();
    }

    @Override
    public void draw(Graphics2D g, double width, double height, Palette palette) {
        var pen = new Pen(g, palette);
        if (findings.isEmpty()) {
            NoData.draw(pen, width, height, "no column that moved has an importance");
            return;
        }
        Frame frame = frame(width, height);
        drawQuarters(pen, frame);
        drawScales(pen, frame);
        for (ColumnFinding f : findings.reversed())
            pen.mark(f.verdict(), x(frame, f), y(frame, f), MARK);
        drawNames(pen, frame);
    }

    private void drawQuarters(Pen pen, Frame frame) {
        double margin = scale().at(1, frame.left(), frame.right());
        double even = frame.y().at(100 * even());
        pen.box(
                margin,
                frame.top(),
                frame.right() - margin,
                even - frame.top(),
                pen.palette.over(pen.palette.drift().fill(), 0.1));
        frame.drawY(pen, span());
        pen.dashed(margin, frame.top(), margin, frame.bottom(), pen.palette.axis());
        pen.dashed(frame.left(), even, frame.right(), even, pen.palette.axis());
    }

    private void drawScales(Pen pen, Frame frame) {
        double base = Math.round(frame.bottom()) + 0.5;
        pen.line(frame.left(), base, frame.right(), base, pen.palette.axis(), 1);
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : scale().ticks(frame.right() - frame.left())) {
            String label = tick == 1 ? "margin" : EffectScale.label(tick);
            double at = scale().at(tick, frame.left(), frame.right());
            double half = Plex.width(label, Pen.TINY) / 2;
            if (at - half < free) continue;
            pen.text(label, at, base + 15, Side.CENTRED, Pen.TINY, pen.palette.subtle());
            free = at + half + 6;
        }
        frame.title(pen, "shift, multiples of the margin");
        pen.text(
                "share of the importance",
                frame.left(),
                11,
                Side.LEFT_ALIGNED,
                Pen.TINY,
                pen.palette.subtle());
        pen.text(
                CORNER,
                frame.right() - 5,
                frame.top() + 14,
                Side.RIGHT_ALIGNED,
                Pen.LABEL,
                pen.palette.drift().text());
    }

    /// The greatest impacts have their names, where those cover neither a mark nor another name.
    private void drawNames(Pen pen, Frame frame) {
        List<Rectangle2D> taken = new ArrayList<>();
        double corner = Plex.width(CORNER, Pen.LABEL);
        taken.add(new Rectangle2D.Double(frame.right() - 5 - corner, frame.top() + 2, corner, 16));
        for (ColumnFinding f : findings)
            taken.add(new Rectangle2D.Double(x(frame, f) - 5, y(frame, f) - 5, 10, 10));
        int named = 0;
        for (ColumnFinding f : findings)
            if (named < NAMED && drawName(pen, frame, f, taken)) named++;
    }

    private boolean drawName(Pen pen, Frame frame, ColumnFinding f, List<Rectangle2D> taken) {
        String name = Pen.fitted(f.column(), (frame.right() - frame.left()) / 2, Pen.TINY);
        double wide = Plex.width(name, Pen.TINY);
        for (double left : new double[] {x(frame, f) + 8, x(frame, f) - 8 - wide}) {
            var place = new Rectangle2D.Double(left, y(frame, f) - 6, wide, 12);
            boolean inside = left >= frame.left() + 2 && left + wide <= frame.right() + 6;
            if (!inside || taken.stream().anyMatch(place::intersects)) continue;
            pen.text(name, left, y(frame, f) + 4, Side.LEFT_ALIGNED, Pen.TINY, pen.palette.text());
            taken.add(place);
            return true;
        }
        return false;
    }

    @Override
    public Optional<Hover> at(double x, double y, double width, double height) {
        if (findings.isEmpty()) return Optional.empty();
        Frame frame = frame(width, height);
        ColumnFinding nearest = null;
        double least = REACH;
        for (ColumnFinding f : findings) {
            double away = Math.hypot(x - x(frame, f), y - y(frame, f));
            if (away < least) {
                least = away;
                nearest = f;
            }
        }
        if (nearest == null || x < 0 || y < 0 || x > width || y > height) return Optional.empty();
        return Optional.of(
                new Hover(nearest.column(), x(frame, nearest), y(frame, nearest), lines(nearest)));
    }

    private List<String> lines(ColumnFinding f) {
        return List.of(
                f.column() + ": " + Verdicts.word(f.verdict()),
                Verdicts.effect(f) + ", " + Numbers.times(f.effect().inMargins()) + " its margin",
                Impacts.share(importances, f.column()) + " of the importance",
                "impact " + Impacts.impact(importances, f));
    }

    private double x(Frame frame, ColumnFinding f) {
        return scale().at(f.effect().inMargins(), frame.left(), frame.right());
    }

    private double y(Frame frame, ColumnFinding f) {
        return frame.y().at(100 * importances.share(f.column()));
    }

    private EffectScale scale() {
        return EffectScale.holding(findings);
    }

    private Frame frame(double width, double height) {
        return Frame.of(new Span(0, 1, ""), span(), width, height, 8, true);
    }

    private Span span() {
        double highest =
                findings.stream().mapToDouble(f -> importances.share(f.column())).max().orElse(0);
        return new Span(0, 130 * Math.max(highest, even()), "\u00a0%");
    }
}
