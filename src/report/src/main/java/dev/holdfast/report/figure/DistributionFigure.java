package dev.holdfast.report.figure;

import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Sample;
import dev.holdfast.report.figure.Frame.Span;
import dev.holdfast.report.figure.Pen.Side;
import dev.holdfast.report.figure.Table.Cell;
import dev.holdfast.report.font.Plex;
import dev.holdfast.report.words.Numbers;

import org.jspecify.annotations.Nullable;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;

/// A numeric column in both windows: the reference as a grey area, the current window as a line, the
/// means as dashed verticals.
public record DistributionFigure(ColumnFinding finding, Windows windows) implements Figure {
    @Override
    public String title() {
        return finding.column() + ", " + windows.current() + " and " + windows.reference();
    }

    @Override
    public String words() {
        return finding.because() + " " + means() + ". " + Peaks.sentence(sample(), windows);
    }

    private String means() {
        return "Mean %s in %s, %s in %s"
                .formatted(
                        number(sample().referenceFacts().get("mean")),
                        windows.reference(),
                        number(sample().currentFacts().get("mean")),
                        windows.current());
    }

    @Override
    public Table table() {
        Sample sample = sample();
        var table = Table.under("from", "to", windows.reference(), windows.current());
        for (int bin = 0; bin + 1 < sample.edges().size(); bin++)
            table.row(
                    numberCell(sample.edges().get(bin)),
                    numberCell(sample.edges().get(bin + 1)),
                    shareCell(sample.reference().get(bin)),
                    shareCell(sample.current().get(bin)));
        return table.build();
    }

    static Cell numberCell(double value) {
        return Cell.of(value, Numbers.number(value));
    }

    static Cell shareCell(double share) {
        return Cell.of(share, Numbers.percent(share, 1));
    }

    @Override
    public void draw(Graphics2D g, double width, double height, Palette palette) {
        var pen = new Pen(g, palette);
        Sample sample = sample();
        var bins = new Bins(sample.edges());
        if (bins.count() == 0) {
            NoData.draw(pen, width, height, "no numbers to draw");
            return;
        }
        Frame frame = frame(bins, width, height);
        Span shares = shareSpan(bins);
        pen.fill(
                bins.area(sample.reference(), frame.x(), frame.y()),
                palette.over(palette.reference(), 0.34));
        frame.drawY(pen, shares);
        drawMeans(pen, frame);
        frame.drawX(pen, new Span(bins.low(), bins.high(), ""), finding.column());
        pen.outline(bins.outline(sample.current(), frame.x(), frame.y()), palette.series(0), 2);
        drawNames(pen, frame, bins);
    }

    private void drawMeans(Pen pen, Frame frame) {
        Double before = sample().referenceFacts().get("mean");
        Double after = sample().currentFacts().get("mean");
        if (before == null || after == null || before.isNaN() || after.isNaN()) return;
        double from = frame.x().at(before);
        double to = frame.x().at(after);
        double top = frame.top() - 8;
        if (inside(frame, from)) pen.dashed(from, top, from, frame.bottom(), pen.palette.subtle());
        if (inside(frame, to)) pen.dashed(to, top, to, frame.bottom(), pen.palette.series(0));
        String label = "mean " + Means.between(before, after);
        double wide = Plex.width(label, Pen.LABEL);
        double right = Math.max(from, to) + 6;
        boolean fits = right + wide <= frame.right() + 4;
        double x = fits ? right : Math.min(from, to) - 6;
        pen.text(
                label,
                x,
                top + 9,
                fits ? Side.LEFT_ALIGNED : Side.RIGHT_ALIGNED,
                Pen.LABEL,
                pen.palette.text());
    }

    private static boolean inside(Frame frame, double x) {
        return x >= frame.left() && x <= frame.right();
    }

    private void drawNames(Pen pen, Frame frame, Bins bins) {
        var spots = Peaks.nameSpots(sample(), bins, frame, windows);
        spots.reference().draw(pen, pen.palette.muted());
        spots.current().draw(pen, pen.palette.seriesText(0));
    }

    @Override
    public Optional<Hover> at(double x, double y, double width, double height) {
        Sample sample = sample();
        var bins = new Bins(sample.edges());
        if (bins.count() == 0) return Optional.empty();
        Frame frame = frame(bins, width, height);
        if (!frame.contains(x, y)) return Optional.empty();
        int bin = bins.holding(Math.clamp(frame.x().value(x), bins.low(), bins.high()));
        if (bin < 0) return Optional.empty();
        return Optional.of(
                new Hover(
                        finding.column(),
                        frame.x().at(bins.middle(bin)),
                        frame.y().at(bins.height(sample.current(), bin)),
                        List.of(
                                Numbers.number(sample.edges().get(bin))
                                        + " to "
                                        + Numbers.number(sample.edges().get(bin + 1)),
                                windows.reference()
                                        + ": "
                                        + Numbers.percent(sample.reference().get(bin), 1),
                                windows.current()
                                        + ": "
                                        + Numbers.percent(sample.current().get(bin), 1))));
    }

    private Frame frame(Bins bins, double width, double height) {
        return Frame.of(
                new Span(bins.low(), bins.high(), ""), shareSpan(bins), width, height, 6, true);
    }

    private Span shareSpan(Bins bins) {
        double highest =
                Math.max(bins.highest(sample().reference()), bins.highest(sample().current()));
        return new Span(0, Math.max(highest * 1.08, 1e-6), "\u00a0%");
    }

    private Sample sample() {
        return finding.comparison().sample();
    }

    private static String number(@Nullable Double value) {
        return value == null ? Numbers.NONE : Numbers.number(value);
    }
}
