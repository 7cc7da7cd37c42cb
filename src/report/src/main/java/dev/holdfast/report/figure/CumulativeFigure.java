package dev.holdfast.report.figure;

import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Sample;
import dev.holdfast.report.figure.Frame.Span;
import dev.holdfast.report.figure.Pen.Side;
import dev.holdfast.report.figure.Table.Cell;
import dev.holdfast.report.font.Plex;
import dev.holdfast.report.words.Numbers;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// Both cumulative distributions, and below them their difference with its largest gap.
public record CumulativeFigure(ColumnFinding finding, Windows windows) implements Figure {
    private static final String PERCENT = "\u00a0%";
    private static final double UPPER = 0.58;

    @Override
    public String title() {
        return finding.column() + ", share of rows up to a value";
    }

    @Override
    public String words() {
        if (sample().points().isEmpty()) return finding.because() + " No numbers to draw.";
        int gap = widest();
        return "%s The widest gap is %s at %s: %s of the rows of %s lie at or below, %s of %s."
                .formatted(
                        finding.because(),
                        points(difference(gap)),
                        Numbers.number(sample().points().get(gap)),
                        Numbers.percent(sample().referenceCumulative().get(gap), 1),
                        windows.reference(),
                        Numbers.percent(sample().currentCumulative().get(gap), 1),
                        windows.current());
    }

    @Override
    public Table table() {
        var table =
                Table.under(finding.column(), windows.reference(), windows.current(), "difference");
        for (int i = 0; i < sample().points().size(); i++)
            table.row(
                    DistributionFigure.numberCell(sample().points().get(i)),
                    DistributionFigure.shareCell(sample().referenceCumulative().get(i)),
                    DistributionFigure.shareCell(sample().currentCumulative().get(i)),
                    Cell.of(difference(i), points(difference(i))));
        return table.build();
    }

    @Override
    public double heightFor(double width) {
        return Math.clamp(width * 0.78, 160, 480);
    }

    @Override
    public void draw(Graphics2D g, double width, double height, Palette palette) {
        var pen = new Pen(g, palette);
        if (sample().points().size() < 2) {
            NoData.draw(pen, width, height, "no numbers to draw");
            return;
        }
        Panels panels = panels(width, height);
        drawUpper(pen, panels.upper());
        drawLower(pen, panels.lower());
    }

    private void drawUpper(Pen pen, Frame frame) {
        frame.drawY(pen, new Span(0, 100, PERCENT));
        double base = Math.round(frame.bottom()) + 0.5;
        pen.line(frame.left(), base, frame.right(), base, pen.palette.axis(), 1);
        pen.outline(
                path(frame, i -> 100 * sample().referenceCumulative().get(i)),
                pen.palette.reference(),
                2.4);
        pen.outline(
                path(frame, i -> 100 * sample().currentCumulative().get(i)),
                pen.palette.series(0),
                2);
        int gap = widest();
        double x = frame.x().at(sample().points().get(gap));
        double y1 = frame.y().at(100 * sample().referenceCumulative().get(gap));
        double y2 = frame.y().at(100 * sample().currentCumulative().get(gap));
        pen.line(x, y1, x, y2, pen.palette.text(), 1.6);
        boolean currentBelow = y2 > y1;
        NameSpot reference =
                nameSpot(frame, windows.reference(), sample().referenceCumulative(), currentBelow);
        NameSpot current =
                nameSpot(frame, windows.current(), sample().currentCumulative(), !currentBelow);
        reference.draw(pen, pen.palette.muted());
        current.clearBelow(reference).draw(pen, pen.palette.seriesText(0));
    }

    /// The upper line's name stands left of it, the lower line's right where there is room, so neither covers the gap.
    private NameSpot nameSpot(Frame frame, String name, List<Double> shares, boolean above) {
        double level = above ? 0.72 : 0.38;
        int at = 0;
        while (at < shares.size() - 1 && shares.get(at) < level) at++;
        double x = frame.x().at(sample().points().get(at));
        double y = frame.y().at(100 * shares.get(at));
        double wide = Plex.width(name, Pen.LABEL) + 10;
        boolean left = above ? x - wide > frame.left() : x + wide > frame.right() + 4;
        return new NameSpot(
                name,
                left ? x - 10 : x + 10,
                above && left ? y - 2 : y + 14,
                left ? Side.RIGHT_ALIGNED : Side.LEFT_ALIGNED);
    }

    private void drawLower(Pen pen, Frame frame) {
        Span span = differenceSpan();
        Path2D line = path(frame, i -> 100 * difference(i));
        var area = new Path2D.Double(line);
        area.lineTo(frame.right(), frame.y().at(0));
        area.lineTo(frame.left(), frame.y().at(0));
        area.closePath();
        pen.fill(area, pen.palette.over(pen.palette.series(0), 0.16));
        frame.drawY(pen, span);
        pen.outline(line, pen.palette.series(0), 1.6);
        frame.drawX(pen, new Span(frame.x().low(), frame.x().high(), ""), finding.column());
        double zero = Math.round(frame.y().at(0)) + 0.5;
        pen.line(frame.left(), zero, frame.right(), zero, pen.palette.axis(), 1);
        int gap = widest();
        double x = frame.x().at(sample().points().get(gap));
        double y = frame.y().at(100 * difference(gap));
        pen.line(x, zero, x, y, pen.palette.text(), 1.6);
        boolean right = x < (frame.left() + frame.right()) / 2;
        pen.textOnPlate(
                "gap " + points(difference(gap)),
                right ? frame.right() : frame.left() + 2,
                difference(gap) > 0 ? frame.top() + 9 : frame.bottom() - 6,
                right ? Side.RIGHT_ALIGNED : Side.LEFT_ALIGNED,
                Pen.LABEL,
                pen.palette.text());
    }

    @Override
    public Optional<Hover> at(double x, double y, double width, double height) {
        if (sample().points().size() < 2) return Optional.empty();
        Frame frame = panels(width, height).upper();
        if (x < frame.left() - 4 || x > frame.right() + 4 || y > height) return Optional.empty();
        int i = Nearest.index(sample().points(), frame.x().value(x));
        return Optional.of(
                new Hover(
                        finding.column(),
                        frame.x().at(sample().points().get(i)),
                        frame.y().at(100 * sample().currentCumulative().get(i)),
                        List.of(
                                "up to " + Numbers.number(sample().points().get(i)),
                                windows.reference()
                                        + ": "
                                        + Numbers.percent(sample().referenceCumulative().get(i), 1),
                                windows.current()
                                        + ": "
                                        + Numbers.percent(sample().currentCumulative().get(i), 1),
                                "difference " + points(difference(i)))));
    }

    private Panels panels(double width, double height) {
        Span x = new Span(sample().points().getFirst(), sample().points().getLast(), "");
        Frame upper = Frame.of(x, new Span(0, 100, PERCENT), width, height * UPPER, 6, false);
        Frame lower = Frame.of(x, differenceSpan(), width, height * (1 - UPPER), 6, true);
        double left = Math.max(upper.left(), lower.left());
        return new Panels(upper.from(left), lower.from(left).down(height * UPPER));
    }

    private Span differenceSpan() {
        double low = 0;
        double high = 0;
        for (int i = 0; i < sample().points().size(); i++) {
            low = Math.min(low, 100 * difference(i));
            high = Math.max(high, 100 * difference(i));
        }
        double pad = Math.max((high - low) * 0.12, 0.05);
        return new Span(
                low - (low < 0 ? pad : 0),
                high + (high > 0 ? pad : 0) + (high == low ? 1 : 0),
                PERCENT);
    }

    private Path2D path(Frame frame, IntToDoubleFunction percent) {
        var path = new Path2D.Double();
        for (int i = 0; i < sample().points().size(); i++) {
            double x = frame.x().at(sample().points().get(i));
            double y = frame.y().at(percent.applyAsDouble(i));
            if (i == 0) path.moveTo(x, y);
            else path.lineTo(x, y);
        }
        return path;
    }

    private double difference(int i) {
        return sample().currentCumulative().get(i) - sample().referenceCumulative().get(i);
    }

    private int widest() {
        int widest = 0;
        for (int i = 1; i < sample().points().size(); i++)
            if (Math.abs(difference(i)) > Math.abs(difference(widest))) widest = i;
        return widest;
    }

    private static String points(double difference) {
        return Numbers.signed(100 * difference, 1, "points");
    }

    private Sample sample() {
        return finding.comparison().sample();
    }

    private record Panels(Frame upper, Frame lower) {}
}
