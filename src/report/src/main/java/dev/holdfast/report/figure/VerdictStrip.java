package dev.holdfast.report.figure;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.report.figure.Table.Cell;
import dev.holdfast.report.words.Verdicts;

import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One mark a window, the newest right; a dash where a window was not checked (a null verdict).
/// Fits a table cell.
public record VerdictStrip(List<Mark> marks) implements Figure {
    private static final double STEP = 14;

    /// A window and its verdict, if it was checked.
    public record Mark(String window, Optional<Verdict> verdict) {}

    public VerdictStrip {
        marks = List.copyOf(marks);
    }

    /// The verdicts of checks that stand oldest first.
    public static VerdictStrip of(List<Check> checks) {
        return new VerdictStrip(
                checks.stream()
                        .map(c -> new Mark(c.currentName(), Optional.of(c.verdict())))
                        .toList());
    }

    /// "9 stable, 3 drift"; what does not occur is left out.
    static String counts(List<Verdict> verdicts) {
        return Arrays.stream(Verdict.values())
                .map(v -> verdicts.stream().filter(v::equals).count() + " " + Verdicts.word(v))
                .filter(t -> !t.startsWith("0 "))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String title() {
        return "Verdicts of the last windows";
    }

    @Override
    public String words() {
        List<Verdict> known = marks.stream().flatMap(m -> m.verdict().stream()).toList();
        return known.isEmpty() ? "No window was checked." : counts(known);
    }

    @Override
    public Table table() {
        var table = Table.under("window", "verdict");
        for (Mark mark : marks)
            table.row(
                    Cell.of(mark.window()),
                    Cell.of(mark.verdict().map(Verdicts::word).orElse("–")));
        return table.build();
    }

    @Override
    public double heightFor(double width) {
        return 20;
    }

    @Override
    public void draw(Graphics2D g, double width, double height, Palette palette) {
        var pen = new Pen(g, palette);
        double y = height / 2;
        for (int i = 0; i < marks.size(); i++) {
            double x = x(i, width);
            if (x < 4) continue;
            var verdict = marks.get(i).verdict();
            if (verdict.isPresent()) pen.mark(verdict.get(), x, y, Math.min(9, height - 2));
            else pen.line(x - 3, y, x + 3, y, palette.subtle(), 1.2);
        }
    }

    /// The newest mark ends at the right edge; where there is no room, the oldest fall off.
    private double x(int i, double width) {
        double used = Math.max(0, width - marks.size() * STEP);
        return width - used - (marks.size() - i - 0.5) * STEP;
    }

    @Override
    public Optional<Hover> at(double x, double y, double width, double height) {
        for (int i = 0; i < marks.size(); i++)
            if (Math.abs(x - x(i, width)) <= STEP / 2) {
                Mark mark = marks.get(i);
                String word = mark.verdict().map(Verdicts::word).orElse("not checked");
                return Optional.of(
                        new Hover(
                                mark.window(),
                                x(i, width),
                                height / 2,
                                List.of(mark.window() + ": " + word)));
            }
        return Optional.empty();
    }
}
