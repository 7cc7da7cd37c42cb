package dev.holdfast.report.figure;

import dev.holdfast.report.figure.Frame.Span;
import dev.holdfast.report.figure.Table.Builder;
import dev.holdfast.report.figure.Table.Cell;
import dev.holdfast.report.font.Plex;
import dev.holdfast.report.words.Numbers;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A metric over steps or time, a line a run: those with a series in its colour and named at their
/// end, the rest thin and grey behind them. `shown` is the part of the axis that is drawn; words and tables tell of all of it.
public record CurvesFigure(String metric, Curve.Axis axis, List<Curve> curves, Stretch shown)
        implements Figure {
    private static final int NAMED = 8;

    public CurvesFigure {
        curves = List.copyOf(curves);
    }

    public CurvesFigure(String metric, Curve.Axis axis, List<Curve> curves) {
        this(metric, axis, curves, Stretch.ALL);
    }

    /// The same curves over a part of the axis; over all of it where no point lies in that part.
    public CurvesFigure over(Stretch wanted) {
        boolean empty = curves.stream().allMatch(c -> c.within(wanted).last() < 0);
        return new CurvesFigure(metric, axis, curves, empty ? Stretch.ALL : wanted);
    }

    /// From the first point drawn to the last.
    public Optional<Stretch> drawn() {
        List<Curve> seen = seen().stream().filter(c -> c.points() > 0).toList();
        if (seen.isEmpty()) return Optional.empty();
        double from = seen.stream().mapToDouble(c -> c.x(0)).min().orElseThrow();
        double to = seen.stream().mapToDouble(c -> c.x(c.points() - 1)).max().orElseThrow();
        return Optional.of(new Stretch(from, to));
    }

    /// Where on the axis a point of the figure lies; empty where nothing is drawn.
    public OptionalDouble placeAt(double x, double width, double height) {
        Optional<Layout> layout = layout(width, height);
        return layout.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(layout.get().frame.x().value(x));
    }

    private List<Curve> seen() {
        return curves.stream().map(c -> c.within(shown)).toList();
    }

    @Override
    public String title() {
        return metric;
    }

    @Override
    public String words() {
        List<Curve> named = curves.stream().filter(CurvesFigure::isNamed).limit(NAMED).toList();
        List<Curve> told = named.isEmpty() ? curves.stream().limit(NAMED).toList() : named;
        List<String> parts = told.stream().filter(c -> c.last() >= 0).map(this::words).toList();
        return parts.isEmpty()
                ? metric + ": nothing was logged yet."
                : metric + ": " + String.join("; ", parts) + ".";
    }

    private String words(Curve c) {
        return "%s ends at %s (lowest %s, highest %s, %s)"
                .formatted(
                        c.name(),
                        Numbers.number(c.y(c.last())),
                        Numbers.number(c.y(c.lowest())),
                        Numbers.number(c.y(c.highest())),
                        Numbers.count(c.points(), "point", "points"));
    }

    @Override
    public Table table() {
        Builder table =
                Table.under(
                        "run",
                        "points",
                        "last",
                        "lowest",
                        "at " + unit(),
                        "highest",
                        "at " + unit());
        for (Curve c : curves) {
            if (c.last() < 0) continue;
            table.row(
                    Cell.of(c.name()),
                    Cell.of(c.points(), Numbers.count(c.points())),
                    DistributionFigure.numberCell(c.y(c.last())),
                    DistributionFigure.numberCell(c.y(c.lowest())),
                    DistributionFigure.numberCell(c.x(c.lowest())),
                    DistributionFigure.numberCell(c.y(c.highest())),
                    DistributionFigure.numberCell(c.x(c.highest())));
        }
        return table.build();
    }

    @Override
    public Table data() {
        Builder table = Table.under("run", unit(), metric);
        for (Curve c : curves)
            for (int i = 0; i < c.points(); i++)
                table.row(
                        Cell.of(c.name()),
                        DistributionFigure.numberCell(c.x(i)),
                        DistributionFigure.numberCell(c.y(i)));
        return table.build();
    }

    private String unit() {
        return axis == Curve.Axis.STEP ? "step" : "hours";
    }

    @Override
    public void draw(Graphics2D g, double width, double height, Palette palette) {
        var pen = new Pen(g, palette);
        Optional<Layout> layout = layout(width, height);
        if (layout.isEmpty()) {
            NoData.draw(pen, width, height, "nothing logged yet");
            return;
        }
        Frame frame = layout.get().frame;
        frame.drawY(pen, layout.get().ySpan);
        frame.drawX(
                pen,
                layout.get().xSpan,
                axis == Curve.Axis.STEP ? "step" : "hours since the first point");
        Color quiet = palette.over(palette.reference(), named().isEmpty() ? 0.7 : 0.34);
        for (Curve c : seen()) if (!isNamed(c)) draw(pen, frame, c, quiet, 1);
        for (Curve c : named())
            draw(pen, frame, c, palette.series(c.series()), c.points() > 2 * width ? 1.3 : 2);
        EndLabels.draw(pen, labels(frame), frame.right(), frame.top(), frame.bottom());
    }

    private static void draw(Pen pen, Frame frame, Curve c, Color colour, double width) {
        pen.outline(c.path(frame.x(), frame.y()), colour, width);
        if (c.points() == 1 && c.last() == 0)
            pen.dot(frame.x().at(c.x(0)), frame.y().at(c.y(0)), 2.5, colour);
    }

    private List<EndLabels.Label> labels(Frame frame) {
        List<EndLabels.Label> labels = new ArrayList<>();
        for (Curve c : named())
            if (c.last() >= 0)
                labels.add(
                        new EndLabels.Label(
                                Pen.fitted(c.name(), 110, Pen.LABEL),
                                frame.y().at(c.y(c.last())),
                                c.series()));
        return labels;
    }

    @Override
    public Optional<Hover> at(double x, double y, double width, double height) {
        Optional<Layout> layout = layout(width, height);
        if (layout.isEmpty() || !layout.get().frame.contains(x, y)) return Optional.empty();
        Frame frame = layout.get().frame;
        double place = frame.x().value(x);
        Curve near =
                seen().stream()
                        .filter(c -> c.last() >= 0)
                        .min(Comparator.comparingDouble(c -> distance(c, place, y, frame)))
                        .orElseThrow();
        List<String> lines =
                new ArrayList<>(
                        List.of(unit() + " " + Numbers.number(near.x(near.nearest(place)))));
        for (Curve c : named().isEmpty() || !isNamed(near) ? List.of(near) : List.<Curve>of())
            lines.add(line(c, place));
        for (Curve c : named()) if (c.last() >= 0) lines.add(line(c, place));
        int at = near.nearest(place);
        double value = near.y(at);
        return Optional.of(
                new Hover(
                        near.name(),
                        frame.x().at(near.x(at)),
                        Double.isFinite(value) ? frame.y().at(value) : frame.bottom(),
                        lines));
    }

    private static double distance(Curve c, double place, double y, Frame frame) {
        double value = c.y(c.nearest(place));
        return Double.isFinite(value) ? Math.abs(frame.y().at(value) - y) : Double.MAX_VALUE;
    }

    private static String line(Curve c, double place) {
        return c.name() + ": " + Numbers.number(c.y(c.nearest(place)));
    }

    private List<Curve> named() {
        return seen().stream().filter(CurvesFigure::isNamed).limit(NAMED).toList();
    }

    private static boolean isNamed(Curve c) {
        return c.series() >= 0;
    }

    private Optional<Layout> layout(double width, double height) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Curve c : seen()) {
            if (c.last() < 0) continue;
            left = Math.min(left, c.x(0));
            right = Math.max(right, c.x(c.points() - 1));
            low = Math.min(low, c.y(c.lowest()));
            high = Math.max(high, c.y(c.highest()));
        }
        if (high < low) return Optional.empty();
        double pad = high > low ? (high - low) * 0.05 : Math.max(Math.abs(high) * 0.1, 0.5);
        var xSpan = new Span(left, right > left ? right : left + 1, "");
        var ySpan = new Span(low >= 0 ? Math.max(0, low - pad) : low - pad, high + pad, "");
        double free =
                named().stream()
                                .mapToDouble(
                                        c ->
                                                Plex.width(
                                                        Pen.fitted(c.name(), 110, Pen.LABEL),
                                                        Pen.LABEL))
                                .max()
                                .orElse(-14)
                        + 18;
        return Optional.of(
                new Layout(
                        Frame.of(xSpan, ySpan, width, height, Math.min(free, width * 0.36), true),
                        xSpan,
                        ySpan));
    }

    private record Layout(Frame frame, Span xSpan, Span ySpan) {}
}
