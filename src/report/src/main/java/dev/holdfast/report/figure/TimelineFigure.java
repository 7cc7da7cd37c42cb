package dev.holdfast.report.figure;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.report.figure.Frame.Span;
import dev.holdfast.report.figure.Pen.Side;
import dev.holdfast.report.figure.Table.Cell;
import dev.holdfast.report.font.Plex;
import dev.holdfast.report.words.Verdicts;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How far one column had moved in check after check: the shift with its band, the margin as a green
/// zone, and under it a strip of verdicts. Oldest left.
public record TimelineFigure(String column, List<Point> points) implements Figure {
    private static final double STRIP = 18;

    /// One check of the column; `effect` is in the unit of the column.
    public record Point(String window, Effect effect, Verdict verdict) {}

    public TimelineFigure {
        points = List.copyOf(points);
    }

    /// The history of one column in checks that stand oldest first. Checks that measured nothing of it are left out.
    public static TimelineFigure of(List<Check> checks, String column) {
        List<Point> points = new ArrayList<>();
        for (Check check : checks)
            for (ColumnFinding finding : check.findings())
                if (finding.column().equals(column)
                        && !Double.isNaN(finding.comparison().effect().value()))
                    points.add(
                            new Point(
                                    check.currentName(),
                                    finding.comparison().effect(),
                                    finding.verdict()));
        return new TimelineFigure(column, points);
    }

    @Override
    public String title() {
        return column + ", shift by window";
    }

    @Override
    public String words() {
        if (points.isEmpty()) return column + " has not been checked yet.";
        Point last = points.getLast();
        Point highest =
                points.stream()
                        .max(Comparator.comparingDouble(p -> p.effect().value()))
                        .orElseThrow();
        return "%s in %s: %s, %s. Largest in %s with %s. %s."
                .formatted(
                        column,
                        last.window(),
                        Verdicts.word(last.verdict()),
                        Verdicts.effect(last.effect()),
                        highest.window(),
                        Verdicts.effect(highest.effect()),
                        VerdictStrip.counts(points.stream().map(Point::verdict).toList()));
    }

    @Override
    public Table table() {
        var table = Table.under("window", "shift", "low", "high", "margin", "verdict");
        for (Point p : points) {
            Effect e = p.effect();
            table.row(
                    Cell.of(p.window()),
                    Cell.of(e.value(), Verdicts.effect(e)),
                    Cell.of(e.low(), Verdicts.amount(e, e.low())),
                    Cell.of(e.high(), Verdicts.amount(e, e.high())),
                    Cell.of(e.margin(), Verdicts.margin(e)),
                    Cell.of(Verdicts.word(p.verdict())));
        }
        return table.build();
    }

    @Override
    public void draw(Graphics2D g, double width, double height, Palette palette) {
        var pen = new Pen(g, palette);
        if (points.isEmpty()) {
            NoData.draw(pen, width, height, "not checked yet");
            return;
        }
        Frame frame = frame(width, height);
        drawMargin(pen, frame);
        frame.drawY(pen, span());
        drawBand(pen, frame);
        drawLine(pen, frame);
        drawMarginName(pen, frame);
        drawStrip(pen, frame);
        drawWindows(pen, frame);
        pen.text(
                inDeviations() ? "shift, SD" : "shift, % of rows",
                frame.left(),
                11,
                Side.LEFT_ALIGNED,
                Pen.TINY,
                palette.subtle());
    }

    private void drawMargin(Pen pen, Frame frame) {
        double top = frame.y().at(margin() * factor());
        pen.box(
                frame.left(),
                top,
                frame.right() - frame.left(),
                frame.bottom() - top,
                pen.palette.over(pen.palette.stable().fill(), 0.11));
    }

    /// The margin's name stands at the end where the line keeps further from it, on the other side.
    private void drawMarginName(Pen pen, Frame frame) {
        int some = Math.min(points.size(), Math.max(1, points.size() / 4));
        double first = distance(points.subList(0, some));
        double last = distance(points.subList(points.size() - some, points.size()));
        boolean left = Math.abs(first) >= Math.abs(last);
        double top = frame.y().at(margin() * factor());
        double y = (left ? first : last) > 0 ? Math.min(top + 14, frame.bottom() - 3) : top - 4;
        pen.text(
                "margin " + Verdicts.margin(points.getLast().effect()),
                left ? frame.left() + 6 : frame.right() - 6,
                y,
                left ? Side.LEFT_ALIGNED : Side.RIGHT_ALIGNED,
                Pen.LABEL,
                pen.palette.stable().text());
    }

    /// How far the nearest of some points is above (positive) or below the margin.
    private double distance(List<Point> some) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Point p : some) {
            double ahead = p.effect().value() - margin();
            if (Math.abs(ahead) < Math.abs(nearest)) nearest = ahead;
        }
        return nearest;
    }

    private double margin() {
        return points.getLast().effect().margin();
    }

    private void drawBand(Pen pen, Frame frame) {
        var band = new Path2D.Double();
        for (int i = 0; i < points.size(); i++) {
            double y = frame.y().at(points.get(i).effect().high() * factor());
            if (i == 0) band.moveTo(x(frame, i), y);
            else band.lineTo(x(frame, i), y);
        }
        for (int i = points.size() - 1; i >= 0; i--)
            band.lineTo(x(frame, i), frame.y().at(points.get(i).effect().low() * factor()));
        band.closePath();
        pen.fill(band, Palette.mix(pen.palette.surface(), pen.palette.series(0), 0.2));
    }

    private void drawLine(Pen pen, Frame frame) {
        var line = new Path2D.Double();
        for (int i = 0; i < points.size(); i++) {
            double y = frame.y().at(points.get(i).effect().value() * factor());
            if (i == 0) line.moveTo(x(frame, i), y);
            else line.lineTo(x(frame, i), y);
        }
        pen.outline(line, pen.palette.series(0), 2);
        for (int i = 0; i < points.size(); i++)
            pen.dot(
                    x(frame, i),
                    frame.y().at(points.get(i).effect().value() * factor()),
                    2.8,
                    pen.palette.series(0));
    }

    private void drawStrip(Pen pen, Frame frame) {
        double y = frame.bottom() + STRIP / 2 + 1;
        double base = Math.round(frame.bottom()) + 0.5;
        pen.line(frame.left(), base, frame.right(), base, pen.palette.axis(), 1);
        double size = Math.clamp((frame.right() - frame.left()) / points.size() - 2, 4, 9);
        for (int i = 0; i < points.size(); i++)
            pen.mark(points.get(i).verdict(), x(frame, i), y, size);
    }

    /// Every window that has room, counted from the newest.
    private void drawWindows(Pen pen, Frame frame) {
        double widest =
                points.stream().mapToDouble(p -> Plex.width(p.window(), Pen.TINY)).max().orElse(0);
        double apart = (frame.right() - frame.left()) / points.size();
        int step = Math.max(1, (int) Math.ceil((widest + 12) / apart));
        for (int i = points.size() - 1; i >= 0; i -= step) {
            String name = points.get(i).window();
            double wide = Plex.width(name, Pen.TINY);
            double start =
                    Math.clamp(x(frame, i) - wide / 2, 0, Math.max(0, frame.right() + 8 - wide));
            pen.text(
                    name,
                    start,
                    frame.bottom() + STRIP + 13,
                    Side.LEFT_ALIGNED,
                    Pen.TINY,
                    pen.palette.subtle());
        }
    }

    @Override
    public Optional<Hover> at(double x, double y, double width, double height) {
        if (points.isEmpty()) return Optional.empty();
        Frame frame = frame(width, height);
        if (x < frame.left() - 8 || x > frame.right() + 8 || y < 0 || y > height)
            return Optional.empty();
        int i =
                points.size() == 1
                        ? 0
                        : (int) Math.round(Math.clamp(frame.x().value(x), 0, points.size() - 1));
        Point p = points.get(i);
        return Optional.of(
                new Hover(
                        p.window(),
                        x(frame, i),
                        frame.y().at(p.effect().value() * factor()),
                        List.of(
                                p.window() + ": " + Verdicts.word(p.verdict()),
                                Verdicts.effect(p.effect()) + ", " + Verdicts.band(p.effect()),
                                "margin " + Verdicts.margin(p.effect()))));
    }

    private double x(Frame frame, int i) {
        return points.size() == 1 ? (frame.left() + frame.right()) / 2 : frame.x().at(i);
    }

    private Frame frame(double width, double height) {
        return Frame.of(
                new Span(-0.25, Math.max(1, points.size() - 0.75), ""),
                span(),
                width,
                height - STRIP,
                8,
                false);
    }

    private Span span() {
        double high =
                points.stream()
                        .mapToDouble(p -> Math.max(p.effect().high(), p.effect().margin() * 1.3))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(1);
        return new Span(0, high * factor() * 1.06, inDeviations() ? "" : "\u00a0%");
    }

    private boolean inDeviations() {
        return !points.isEmpty() && points.getLast().effect().inDeviations();
    }

    private double factor() {
        return inDeviations() ? 1 : 100;
    }
}
