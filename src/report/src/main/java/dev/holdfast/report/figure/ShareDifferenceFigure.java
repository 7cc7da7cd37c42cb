package dev.holdfast.report.figure;

import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.report.figure.CategoriesFigure.Bar;
import dev.holdfast.report.figure.Pen.Side;
import dev.holdfast.report.font.Plex;
import dev.holdfast.report.words.Numbers;

import java.awt.Graphics2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The change of each category's share in points, the largest first: bars to the right gained, bars
/// to the left lost.
public record ShareDifferenceFigure(ColumnFinding finding, Windows windows) implements Figure {
    private static final double ROW = 24;
    private static final double FOOT = 36;
    private static final double TOP = 6;

    @Override
    public String title() {
        return finding.column() + ", change of shares";
    }

    @Override
    public String words() {
        return new CategoriesFigure(finding, windows).words();
    }

    @Override
    public Table table() {
        return new CategoriesFigure(finding, windows).table();
    }

    @Override
    public double heightFor(double width) {
        return TOP + FOOT + ROW * Math.clamp(sorted().size(), 1, 12);
    }

    @Override
    public void draw(Graphics2D g, double width, double height, Palette palette) {
        var pen = new Pen(g, palette);
        Layout layout = layout(width, height);
        if (layout.bars.isEmpty()) {
            NoData.draw(pen, width, height, "no categories to draw");
            return;
        }
        double bottom = TOP + layout.row * layout.bars.size();
        Ticks ticks =
                Ticks.between(
                        layout.x.low(), layout.x.high(), Math.clamp((int) (width / 110), 2, 5));
        for (double tick : ticks.values()) {
            double at = Math.round(layout.x.at(tick)) + 0.5;
            pen.line(at, TOP, at, bottom, tick == 0 ? palette.axis() : palette.grid(), 1);
            pen.text(label(ticks, tick), at, bottom + 15, Side.CENTRED, Pen.TINY, palette.subtle());
        }
        pen.text(
                "change of share, points",
                (layout.x.start() + layout.x.end()) / 2,
                bottom + 31,
                Side.CENTRED,
                Pen.TINY,
                palette.subtle());
        for (int i = 0; i < layout.bars.size(); i++) drawBar(pen, layout, i);
    }

    private static String label(Ticks ticks, double tick) {
        return (tick > ticks.step() / 2 ? "+" : "") + ticks.label(tick);
    }

    private static void drawBar(Pen pen, Layout layout, int i) {
        Bar bar = layout.bars.get(i);
        double middle = TOP + (i + 0.5) * layout.row;
        double thick = Math.clamp(layout.row - 10, 3, 13);
        double zero = layout.x.at(0);
        double end = layout.x.at(100 * bar.change());
        pen.box(
                Math.min(zero, end),
                middle - thick / 2,
                Math.abs(end - zero),
                thick,
                pen.palette.series(0));
        pen.text(
                Pen.fitted(bar.name(), layout.names, Pen.BODY),
                layout.names,
                middle + 4,
                Side.RIGHT_ALIGNED,
                Pen.BODY,
                pen.palette.text());
        boolean right = bar.change() >= 0;
        pen.text(
                Numbers.signed(100 * bar.change(), 1, ""),
                right ? end + 5 : end - 5,
                middle + 4,
                right ? Side.LEFT_ALIGNED : Side.RIGHT_ALIGNED,
                Pen.LABEL,
                pen.palette.muted());
    }

    @Override
    public Optional<Hover> at(double x, double y, double width, double height) {
        Layout layout = layout(width, height);
        int i = (int) Math.floor((y - TOP) / layout.row);
        if (i < 0 || i >= layout.bars.size() || x < 0 || x > width) return Optional.empty();
        Bar bar = layout.bars.get(i);
        return Optional.of(
                new Hover(
                        finding.column(),
                        layout.x.at(100 * bar.change()),
                        TOP + (i + 0.5) * layout.row,
                        List.of(bar.name(), Numbers.signed(100 * bar.change(), 1, "points"))));
    }

    private List<Bar> sorted() {
        return CategoriesFigure.all(finding).stream()
                .sorted(Comparator.comparingDouble((Bar b) -> -Math.abs(b.change())))
                .toList();
    }

    private Layout layout(double width, double height) {
        int most = Math.max(2, (int) ((height - TOP - FOOT) / 18));
        List<Bar> sorted = sorted();
        List<Bar> bars = sorted.subList(0, Math.min(most, sorted.size()));
        double names =
                Math.min(
                        width * 0.28,
                        bars.stream()
                                .mapToDouble(b -> Plex.width(b.name(), Pen.BODY))
                                .max()
                                .orElse(0));
        double low = bars.stream().mapToDouble(b -> 100 * b.change()).min().orElse(0);
        double high = bars.stream().mapToDouble(b -> 100 * b.change()).max().orElse(0);
        double left = names + 12 + (low < 0 ? 40 : 0);
        return new Layout(
                bars,
                names,
                new Scale(Math.min(low, 0), Math.max(high, 0), left, width - 42),
                Math.min(ROW + 8, (height - TOP - FOOT) / Math.max(1, bars.size())));
    }

    private record Layout(List<Bar> bars, double names, Scale x, double row) {}
}
