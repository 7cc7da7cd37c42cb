package dev.holdfast.report.figure;

import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Sample;
import dev.holdfast.report.figure.Pen.Side;
import dev.holdfast.report.font.Plex;
import dev.holdfast.report.words.Numbers;

import java.awt.Graphics2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A categorical column in both windows: for each category a grey bar (reference) above a blue one
/// (current), the most frequent first, the rest gathered in one row.
public record CategoriesFigure(ColumnFinding finding, Windows windows) implements Figure {
    private static final double HEAD = 20;
    private static final double FOOT = 20;
    private static final double ROW = 30;

    /// A category or the rest, with both shares (0 to 1).
    record Bar(String name, double reference, double current, boolean unseen, boolean rest) {
        private static final String REST = "all others";

        /// Those that are not named, as one.
        static Bar together(List<Bar> bars, String name) {
            return new Bar(
                    name,
                    bars.stream().mapToDouble(Bar::reference).sum(),
                    bars.stream().mapToDouble(Bar::current).sum(),
                    false,
                    true);
        }

        double change() {
            return current - reference;
        }
    }

    @Override
    public String title() {
        return finding.column() + ", " + windows.current() + " and " + windows.reference();
    }

    @Override
    public String words() {
        List<Bar> all = all(finding);
        if (all.isEmpty()) return finding.because() + " No categories to draw.";
        Bar most =
                all.stream()
                        .filter(bar -> !bar.rest())
                        .max(Comparator.comparingDouble(b -> Math.abs(b.change())))
                        .orElseThrow();
        return "%s The category that moved most is %s, from %s to %s of the rows."
                .formatted(
                        finding.because(),
                        most.name(),
                        Numbers.percent(most.reference(), 1),
                        Numbers.percent(most.current(), 1));
    }

    @Override
    public Table table() {
        var table = Table.under("category", windows.reference(), windows.current(), "difference");
        for (Bar bar : all(finding))
            table.row(
                    Table.Cell.of(bar.name()),
                    DistributionFigure.shareCell(bar.reference()),
                    DistributionFigure.shareCell(bar.current()),
                    Table.Cell.of(bar.change(), Numbers.signed(100 * bar.change(), 1, "points")));
        return table.build();
    }

    /// Every category that was kept, the most frequent first; last, all others, where there are any.
    static List<Bar> all(ColumnFinding finding) {
        Sample sample = finding.comparison().sample();
        List<String> unseen = finding.comparison().unseen();
        return IntStream.range(0, sample.categories().size())
                .mapToObj(i -> bar(sample, i, unseen))
                .sorted(
                        Comparator.comparing(Bar::rest)
                                .thenComparing(b -> -Math.max(b.reference(), b.current())))
                .toList();
    }

    private static Bar bar(Sample sample, int i, List<String> unseen) {
        String name = sample.categories().get(i);
        boolean rest = name.equals(Sample.OTHER) && i == sample.categories().size() - 1;
        return new Bar(
                rest ? Bar.REST : name,
                sample.reference().get(i),
                sample.current().get(i),
                unseen.contains(name),
                rest);
    }

    /// The `most` first of them and the rest as one.
    static List<Bar> gathered(List<Bar> all, int most) {
        if (all.size() <= most) return all;
        List<Bar> rest = all.subList(most - 1, all.size());
        // How many there are behind "all others" is not known, so neither is their sum.
        String name = rest.getLast().rest() ? Bar.REST : Numbers.count(rest.size()) + " others";
        return Stream.concat(all.subList(0, most - 1).stream(), Stream.of(Bar.together(rest, name)))
                .toList();
    }

    @Override
    public double heightFor(double width) {
        return HEAD + FOOT + ROW * Math.clamp(all(finding).size(), 1, 12);
    }

    @Override
    public void draw(Graphics2D g, double width, double height, Palette palette) {
        var pen = new Pen(g, palette);
        Layout layout = layout(width, height);
        if (layout.bars.isEmpty()) {
            NoData.draw(pen, width, height, "no categories to draw");
            return;
        }
        drawGrid(pen, layout);
        for (int i = 0; i < layout.bars.size(); i++) drawBar(pen, layout, i);
        pen.text(
                windows.reference(),
                layout.x.start(),
                12,
                Side.LEFT_ALIGNED,
                Pen.LABEL,
                palette.muted());
        double after = layout.x.start() + Plex.width(windows.reference(), Pen.LABEL) + 14;
        pen.text(windows.current(), after, 12, Side.LEFT_ALIGNED, Pen.LABEL, palette.seriesText(0));
    }

    private static void drawGrid(Pen pen, Layout layout) {
        Ticks ticks =
                Ticks.between(
                        0,
                        layout.x.high(),
                        Math.clamp((int) ((layout.x.end() - layout.x.start()) / 70), 2, 5));
        double bottom = HEAD + layout.row * layout.bars.size();
        for (double tick : ticks.values()) {
            double at = Math.round(layout.x.at(tick)) + 0.5;
            pen.line(at, HEAD, at, bottom, tick == 0 ? pen.palette.axis() : pen.palette.grid(), 1);
            pen.text(
                    ticks.label(tick) + "\u00a0%",
                    at,
                    bottom + 15,
                    Side.CENTRED,
                    Pen.TINY,
                    pen.palette.subtle());
        }
    }

    private static void drawBar(Pen pen, Layout layout, int i) {
        Bar bar = layout.bars.get(i);
        double top = HEAD + i * layout.row;
        double thick = Math.clamp((layout.row - 8) / 2, 2, 10);
        double middle = top + layout.row / 2;
        double zero = layout.x.start() + 0.5;
        pen.box(
                zero,
                middle - thick,
                layout.x.at(100 * bar.reference()) - zero,
                thick - 0.5,
                pen.palette.over(pen.palette.reference(), 0.62));
        pen.box(
                zero,
                middle + 0.5,
                layout.x.at(100 * bar.current()) - zero,
                thick - 0.5,
                pen.palette.series(0));
        pen.text(
                Pen.fitted(bar.name(), layout.x.start() - 10, Pen.BODY),
                layout.x.start() - 8,
                middle + 4,
                Side.RIGHT_ALIGNED,
                Pen.BODY,
                pen.palette.text());
        double end = layout.x.at(100 * Math.max(bar.reference(), bar.current())) + 6;
        String change = bar.unseen() ? "new" : Numbers.signed(100 * bar.change(), 1, "");
        pen.text(
                change,
                end,
                middle + 4,
                Side.LEFT_ALIGNED,
                Pen.LABEL,
                bar.unseen() ? pen.palette.warn().text() : pen.palette.muted());
    }

    @Override
    public Optional<Hover> at(double x, double y, double width, double height) {
        Layout layout = layout(width, height);
        int i = (int) Math.floor((y - HEAD) / layout.row);
        if (i < 0 || i >= layout.bars.size() || x < 0 || x > width) return Optional.empty();
        Bar bar = layout.bars.get(i);
        return Optional.of(
                new Hover(
                        finding.column(),
                        layout.x.at(100 * bar.current()),
                        HEAD + (i + 0.5) * layout.row,
                        List.of(
                                bar.name(),
                                windows.reference() + ": " + Numbers.percent(bar.reference(), 1),
                                windows.current() + ": " + Numbers.percent(bar.current(), 1),
                                Numbers.signed(100 * bar.change(), 1, "points"))));
    }

    private Layout layout(double width, double height) {
        int most = Math.max(2, (int) ((height - HEAD - FOOT) / 20));
        List<Bar> bars = gathered(all(finding), most);
        double names =
                bars.stream().mapToDouble(b -> Plex.width(b.name(), Pen.BODY)).max().orElse(0);
        double left = Math.min(names, width * 0.3) + 10;
        double highest =
                bars.stream()
                        .mapToDouble(b -> Math.max(b.reference(), b.current()))
                        .max()
                        .orElse(0);
        return new Layout(
                bars,
                new Scale(0, Math.max(100 * highest, 1e-6), left, width - 46),
                Math.min(ROW + 10, (height - HEAD - FOOT) / Math.max(1, bars.size())));
    }

    private record Layout(List<Bar> bars, Scale x, double row) {}
}
