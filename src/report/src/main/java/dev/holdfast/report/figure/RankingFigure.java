package dev.holdfast.report.figure;

import dev.holdfast.catalog.check.Cause;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.report.figure.Pen.Side;
import dev.holdfast.report.figure.Table.Cell;
import dev.holdfast.report.font.Plex;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Verdicts;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;

/// Columns by how far they moved: one row each on a common axis in multiples of the own margin, the
/// value with its unit and the verdict beside it. The worst stand first.
public record RankingFigure(String sentence, List<ColumnFinding> findings, int of)
        implements Figure {
    private static final double HEAD = 24;
    private static final double ROW = 24;

    public RankingFigure {
        findings = List.copyOf(findings);
    }

    /// The `most` worst columns of a check.
    public static RankingFigure of(Check check, int most) {
        List<ColumnFinding> ranked = Verdicts.worstFirst(check.findings());
        return new RankingFigure(
                check.sentence(), ranked.subList(0, Math.min(most, ranked.size())), ranked.size());
    }

    @Override
    public String title() {
        return findings.size() == of
                ? "Columns by shift"
                : "The %d columns that moved most, of %d".formatted(findings.size(), of);
    }

    @Override
    public String words() {
        if (findings.isEmpty()) return sentence + " No column was compared.";
        ColumnFinding first = findings.getFirst();
        ColumnFinding last = findings.getLast();
        return "%s Largest here: %s, %s; smallest: %s, %s."
                .formatted(
                        sentence,
                        first.column(),
                        Verdicts.effect(first),
                        last.column(),
                        Verdicts.effect(last));
    }

    @Override
    public Table table() {
        return table(findings);
    }

    static Table table(List<ColumnFinding> findings) {
        var table =
                Table.under(
                        "column",
                        "shift",
                        "unit",
                        "low",
                        "high",
                        "margin",
                        "smallest visible",
                        "adjusted p",
                        "verdict");
        for (ColumnFinding finding : findings) {
            Effect e = finding.effect();
            double visible =
                    finding.cause() == Cause.SHIFT
                            ? finding.comparison().minimumDetectable()
                            : Double.NaN;
            table.row(
                    Cell.of(finding.column()),
                    Cell.of(e.value(), Verdicts.effect(finding)),
                    Cell.of(e.unit()),
                    Cell.of(e.low(), Verdicts.amount(e, e.low())),
                    Cell.of(e.high(), Verdicts.amount(e, e.high())),
                    Cell.of(e.margin(), Verdicts.margin(e)),
                    Cell.of(visible, Verdicts.visible(finding)),
                    Cell.of(finding.pAdjusted(), Numbers.p(finding.pAdjusted())),
                    Cell.of(Verdicts.word(finding.verdict())));
        }
        return table.build();
    }

    @Override
    public double heightFor(double width) {
        return HEAD + ROW * Math.max(1, findings.size()) + 4;
    }

    @Override
    public void draw(Graphics2D g, double width, double height, Palette palette) {
        var pen = new Pen(g, palette);
        var scale = EffectScale.holding(findings);
        Columns columns = columns(width);
        double row = rowHeight(height);
        head(pen, scale, columns);
        for (int i = 0; i < findings.size(); i++)
            row(pen, findings.get(i), scale, columns, HEAD + i * row, row);
    }

    private void head(Pen pen, EffectScale scale, Columns columns) {
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : scale.ticks(columns.right - columns.left)) {
            String label = tick == 1 ? "margin" : EffectScale.label(tick);
            var font = tick == 1 ? Pen.LABEL : Pen.TINY;
            double half = Plex.width(label, font) / 2;
            double at =
                    Math.max(scale.at(tick, columns.left, columns.right), columns.left + half - 4);
            if (at - half < free || at + half > columns.right + 14) continue;
            pen.text(
                    label,
                    at,
                    15,
                    Side.CENTRED,
                    font,
                    tick == 1 ? pen.palette.stable().text() : pen.palette.subtle());
            free = at + half + 8;
        }
    }

    private static void row(
            Pen pen,
            ColumnFinding finding,
            EffectScale scale,
            Columns columns,
            double top,
            double height) {
        Palette palette = pen.palette;
        double base = top + height / 2 + 4;
        String name = Pen.fitted(finding.column(), columns.left - 18, Pen.BODY);
        pen.text(name, 0, base, Side.LEFT_ALIGNED, Pen.BODY, palette.text());
        new EffectCell(finding, scale)
                .paint(pen, columns.left, top, columns.right - columns.left, height);
        pen.text(
                Verdicts.effect(finding),
                columns.value,
                base,
                Side.RIGHT_ALIGNED,
                Pen.NAME,
                palette.text());
        pen.mark(finding.verdict(), columns.value + 22, base - 4, 9);
        pen.text(
                Verdicts.word(finding.verdict()),
                columns.value + 31,
                base,
                Side.LEFT_ALIGNED,
                Pen.NAME,
                palette.of(finding.verdict()).text());
        double line = Math.round(top + height) + 0.5;
        pen.line(0, line, columns.end, line, palette.grid(), 1);
    }

    @Override
    public Optional<Hover> at(double x, double y, double width, double height) {
        double row = rowHeight(height);
        int index = (int) Math.floor((y - HEAD) / row);
        if (index < 0 || index >= findings.size() || x < 0 || x > width) return Optional.empty();
        ColumnFinding finding = findings.get(index);
        var cell = new EffectCell(finding, EffectScale.holding(findings));
        Columns columns = columns(width);
        double multiple = finding.effect().inMargins();
        double mark =
                Double.isNaN(multiple)
                        ? columns.left
                        : cell.scale().at(multiple, columns.left, columns.right);
        return Optional.of(
                new Hover(finding.column(), mark, HEAD + (index + 0.5) * row, cell.lines()));
    }

    private double rowHeight(double height) {
        return Math.min(ROW + 8, (height - HEAD - 2) / Math.max(1, findings.size()));
    }

    private Columns columns(double width) {
        double names =
                findings.stream()
                        .mapToDouble(f -> Plex.width(f.column(), Pen.BODY))
                        .max()
                        .orElse(0);
        double effects =
                findings.stream()
                        .mapToDouble(f -> Plex.width(Verdicts.effect(f), Pen.NAME))
                        .max()
                        .orElse(0);
        double left = Math.min(names, width * 0.34) + 18;
        double value = width - 104;
        return new Columns(left, Math.max(left + 40, value - effects - 16), value, width);
    }

    /// Where the axis begins and ends, where values end, where all ends.
    private record Columns(double left, double right, double value, double end) {}
}
