package dev.holdfast.report.figure;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.report.figure.Pen.Side;
import dev.holdfast.report.figure.Table.Cell;
import dev.holdfast.report.font.Plex;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Verdicts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Columns by windows, one cell each: nearly blank inside the margin, drift colour beyond and
/// stronger with the shift, hatched where there was not enough data. One column without names and
/// heads fits a table cell.
public record HeatMapFigure(List<String> windows, List<Row> rows, boolean labelled)
        implements Figure {
    private static final double HEAD = 20;
    private static final double ROW = 24;

    /// A column's findings, one a window; empty where the window did not have it.
    public record Row(String column, List<Optional<ColumnFinding>> findings) {
        public Row {
            findings = List.copyOf(findings);
        }
    }

    public HeatMapFigure {
        windows = List.copyOf(windows);
        rows = List.copyOf(rows);
    }

    /// The map of checks that stand oldest first, with the given columns from top to bottom.
    public static HeatMapFigure of(List<Check> checks, List<String> columns) {
        List<Map<String, ColumnFinding>> byName = new ArrayList<>();
        for (Check check : checks) {
            Map<String, ColumnFinding> names = new HashMap<>();
            for (ColumnFinding finding : check.findings()) names.put(finding.column(), finding);
            byName.add(names);
        }
        List<Row> rows =
                columns.stream()
                        .map(
                                c ->
                                        new Row(
                                                c,
                                                byName.stream()
                                                        .map(m -> Optional.ofNullable(m.get(c)))
                                                        .toList()))
                        .toList();
        return new HeatMapFigure(checks.stream().map(Check::currentName).toList(), rows, true);
    }

    /// One row of the map alone, for a table cell.
    public HeatMapFigure row(String column) {
        return new HeatMapFigure(
                windows, rows.stream().filter(r -> r.column().equals(column)).toList(), false);
    }

    @Override
    public String title() {
        return "Shift by column and window";
    }

    @Override
    public String words() {
        List<Verdict> all =
                rows.stream()
                        .flatMap(r -> r.findings().stream())
                        .flatMap(Optional::stream)
                        .map(ColumnFinding::verdict)
                        .toList();
        if (all.isEmpty()) return "No window was checked.";
        return "%s in %s of %s."
                .formatted(
                        VerdictStrip.counts(all),
                        Numbers.count(windows.size(), "window", "windows"),
                        rows.size() == 1
                                ? rows.getFirst().column()
                                : Numbers.count(rows.size(), "column", "columns"));
    }

    @Override
    public Table table() {
        var table = Table.under("column", "window", "shift", "verdict");
        for (Row row : rows)
            for (int i = 0; i < windows.size(); i++) {
                var finding = row.findings().get(i);
                double value = finding.map(f -> f.effect().value()).orElse(Double.NaN);
                table.row(
                        Cell.of(row.column()),
                        Cell.of(windows.get(i)),
                        Cell.of(value, finding.map(f -> Verdicts.effect(f)).orElse(Numbers.NONE)),
                        Cell.of(finding.map(f -> Verdicts.word(f.verdict())).orElse(Numbers.NONE)));
            }
        return table.build();
    }

    @Override
    public double heightFor(double width) {
        return (labelled ? HEAD : 0) + ROW * Math.max(1, rows.size());
    }

    @Override
    public void draw(Graphics2D g, double width, double height, Palette palette) {
        var pen = new Pen(g, palette);
        Layout layout = layout(width, height);
        if (labelled) heads(pen, layout);
        for (int r = 0; r < rows.size(); r++) {
            double top = layout.top + r * layout.row;
            if (labelled)
                pen.text(
                        Pen.fitted(rows.get(r).column(), layout.left - 10, Pen.BODY),
                        0,
                        top + layout.row / 2 + 4,
                        Side.LEFT_ALIGNED,
                        Pen.BODY,
                        palette.text());
            for (int w = 0; w < windows.size(); w++)
                cell(
                        pen,
                        rows.get(r).findings().get(w),
                        layout.left + w * layout.cell,
                        top,
                        layout);
        }
    }

    private void heads(Pen pen, Layout layout) {
        double free = layout.left - 10;
        for (int w = 0; w < windows.size(); w++) {
            double wide = Plex.width(windows.get(w), Pen.TINY);
            double x = layout.left + (w + 0.5) * layout.cell - wide / 2;
            x =
                    Math.min(
                            Math.max(x, layout.left - 4),
                            layout.left + windows.size() * layout.cell - wide + 6);
            if (x < free) continue;
            pen.text(windows.get(w), x, 12, Side.LEFT_ALIGNED, Pen.TINY, pen.palette.subtle());
            free = x + wide + 10;
        }
    }

    private static void cell(
            Pen pen, Optional<ColumnFinding> finding, double x, double y, Layout layout) {
        double w = layout.cell - 2;
        double h = layout.row - 4;
        double left = x + 1;
        double top = y + 2;
        Palette palette = pen.palette;
        if (finding.isEmpty()) {
            pen.line(
                    x + layout.cell / 2 - 3,
                    y + layout.row / 2,
                    x + layout.cell / 2 + 3,
                    y + layout.row / 2,
                    palette.subtle(),
                    1.2);
            return;
        }
        Verdict verdict = finding.get().verdict();
        if (verdict == Verdict.UNDECIDED) {
            pen.hatch(left, top, w, h, palette.over(palette.undecided().fill(), 0.8));
            return;
        }
        double multiple = Verdicts.sortable(finding.get());
        Color fill =
                verdict == Verdict.DRIFT
                        ? beyond(palette, multiple)
                        : palette.over(palette.reference(), 0.17);
        pen.fill(new RoundRectangle2D.Double(left, top, w, h, 3, 3), fill);
        if (verdict == Verdict.DRIFT && w >= 7)
            pen.triangle(
                    x + layout.cell / 2,
                    y + layout.row / 2,
                    2.6,
                    multiple > 2.4 ? palette.surface() : palette.drift().text());
    }

    /// From 22 % of the drift colour at the margin to all of it at four margins.
    private static Color beyond(Palette palette, double multiple) {
        return palette.over(
                palette.drift().fill(), 0.22 + 0.78 * Math.clamp((multiple - 1) / 3, 0, 1));
    }

    @Override
    public Optional<Hover> at(double x, double y, double width, double height) {
        Layout layout = layout(width, height);
        int r = (int) Math.floor((y - layout.top) / layout.row);
        int w = (int) Math.floor((x - layout.left) / layout.cell);
        if (r < 0 || r >= rows.size() || w < 0 || w >= windows.size()) return Optional.empty();
        Row row = rows.get(r);
        List<String> lines = new ArrayList<>(List.of(row.column() + ", " + windows.get(w)));
        row.findings()
                .get(w)
                .ifPresent(f -> lines.add(Verdicts.effect(f) + ", " + Verdicts.word(f.verdict())));
        return Optional.of(
                new Hover(
                        row.column(),
                        layout.left + (w + 0.5) * layout.cell,
                        layout.top + (r + 0.5) * layout.row,
                        lines));
    }

    private Layout layout(double width, double height) {
        double names =
                labelled
                        ? rows.stream()
                                .mapToDouble(r -> Plex.width(r.column(), Pen.BODY))
                                .max()
                                .orElse(0)
                        : 0;
        double left = labelled ? Math.min(names, width * 0.34) + 14 : 0;
        double top = labelled ? HEAD : 0;
        return new Layout(
                left,
                top,
                Math.min(34, (width - left) / Math.max(1, windows.size())),
                Math.min(ROW + 8, (height - top) / Math.max(1, rows.size())));
    }

    private record Layout(double left, double top, double cell, double row) {}
}
