package dev.holdfast.report.figure;

import dev.holdfast.catalog.data.ColumnProfile;
import dev.holdfast.catalog.data.Histogram;
import dev.holdfast.catalog.data.ValueCount;
import dev.holdfast.report.figure.Pen.Side;
import dev.holdfast.report.figure.Table.Cell;
import dev.holdfast.report.words.Numbers;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is in a column of a dataset: bars of its histogram, or of its most frequent values. Without
/// labels it fits a table cell.
public record HistogramFigure(ColumnProfile profile, boolean labelled) implements Figure {
    /// A bar's name and how many rows it holds.
    private record Bar(String name, long rows) {}

    @Override
    public String title() {
        return profile.column().name();
    }

    @Override
    public String words() {
        List<Bar> bars = bars();
        if (bars.isEmpty()) return profile.column().name() + " has no values.";
        Bar most = bars.stream().max(java.util.Comparator.comparingLong(Bar::rows)).orElseThrow();
        String range =
                profile.minimum() == null || profile.maximum() == null
                        ? ""
                        : " Values go from %s to %s."
                                .formatted(
                                        Numbers.number(profile.minimum()),
                                        Numbers.number(profile.maximum()));
        return "%s: most rows, %s, hold %s.%s"
                .formatted(profile.column().name(), Numbers.count(most.rows()), most.name(), range);
    }

    @Override
    public Table table() {
        var table = Table.under("value", "rows");
        for (Bar bar : bars())
            table.row(Cell.of(bar.name()), Cell.of(bar.rows(), Numbers.count(bar.rows())));
        return table.build();
    }

    @Override
    public double heightFor(double width) {
        return labelled ? 90 : 24;
    }

    @Override
    public void draw(Graphics2D g, double width, double height, Palette palette) {
        var pen = new Pen(g, palette);
        List<Bar> bars = bars();
        if (bars.isEmpty()) {
            if (labelled) NoData.draw(pen, width, height, "no values");
            return;
        }
        long most = bars.stream().mapToLong(Bar::rows).max().orElse(1);
        double bottom = Math.round(height - (labelled ? 18 : 1)) + 0.5;
        double step = step(bars, width);
        var y = new Scale(0, Math.max(1, most), bottom, 2);
        for (int i = 0; i < bars.size(); i++) {
            if (bars.get(i).rows() == 0) continue;
            double top = Math.min(y.at(bars.get(i).rows()), bottom - 1.5);
            pen.box(
                    i * step + 0.5,
                    top,
                    Math.max(1, step - 1),
                    bottom - top,
                    palette.over(palette.reference(), 0.75));
        }
        pen.line(0, bottom, step * bars.size(), bottom, palette.axis(), 1);
        if (labelled) drawEnds(pen, bars, width, height);
    }

    private void drawEnds(Pen pen, List<Bar> bars, double width, double height) {
        boolean numbers = profile.histogram() != null;
        Histogram histogram = profile.histogram();
        String first =
                numbers && histogram != null
                        ? Numbers.number(histogram.edges().getFirst())
                        : bars.getFirst().name();
        String last =
                numbers && histogram != null ? Numbers.number(histogram.edges().getLast()) : "";
        pen.text(
                Pen.fitted(first, width * 0.6, Pen.TINY),
                0,
                height - 4,
                Side.LEFT_ALIGNED,
                Pen.TINY,
                pen.palette.subtle());
        pen.text(last, width, height - 4, Side.RIGHT_ALIGNED, Pen.TINY, pen.palette.subtle());
    }

    private static double step(List<Bar> bars, double width) {
        return Math.min(width / bars.size(), 26);
    }

    @Override
    public Optional<Hover> at(double x, double y, double width, double height) {
        List<Bar> bars = bars();
        if (bars.isEmpty() || x < 0 || y < 0 || y > height) return Optional.empty();
        int i = (int) (x / step(bars, width));
        if (i >= bars.size()) return Optional.empty();
        Bar bar = bars.get(i);
        return Optional.of(
                new Hover(
                        profile.column().name(),
                        (i + 0.5) * step(bars, width),
                        height / 2,
                        List.of(bar.name(), Numbers.count(bar.rows(), "row", "rows"))));
    }

    private List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        Histogram histogram = profile.histogram();
        if (histogram != null && !histogram.counts().isEmpty())
            for (int i = 0; i < histogram.counts().size(); i++)
                bars.add(
                        new Bar(
                                Numbers.number(histogram.edges().get(i))
                                        + " to "
                                        + Numbers.number(histogram.edges().get(i + 1)),
                                histogram.counts().get(i)));
        else for (ValueCount value : profile.top()) bars.add(new Bar(value.value(), value.rows()));
        return bars;
    }
}
