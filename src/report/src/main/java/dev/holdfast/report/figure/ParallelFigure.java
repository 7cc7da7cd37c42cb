package dev.holdfast.report.figure;

import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.report.figure.Pen.Side;
import dev.holdfast.report.figure.Table.Cell;
import dev.holdfast.report.words.Numbers;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Parallel coordinates: an axis a parameter or metric, a line a run. Selected runs in the colour of
/// their series over the rest in grey. The subject of a hover is the run's id.
public final class ParallelFigure implements Figure {
    private static final double TOP = 28;
    private static final double BOTTOM = 20;
    private static final double SIDE = 46;
    private static final double REACH = 6;
    private static final int MOST_QUIET = 2_000;

    private final List<Run> runs;
    private final List<ParallelAxis> axes;
    private final Map<Long, Integer> selected;

    /// `selected` maps run ids to series, counted from 0.
    public ParallelFigure(List<Run> runs, List<RunKey> keys, Map<Long, Integer> selected) {
        this.runs = List.copyOf(runs);
        this.axes = keys.stream().map(k -> ParallelAxis.of(k, this.runs)).toList();
        this.selected = Map.copyOf(selected);
    }

    @Override
    public String title() {
        return "Parallel coordinates";
    }

    @Override
    public String words() {
        if (runs.isEmpty() || axes.isEmpty()) return "No runs to compare.";
        String ranges =
                String.join(
                        ", ",
                        axes.stream()
                                .map(
                                        a ->
                                                a.words().isEmpty()
                                                        ? a.name()
                                                                + " from "
                                                                + Numbers.number(a.low())
                                                                + " to "
                                                                + Numbers.number(a.high())
                                                        : a.name()
                                                                + " with "
                                                                + Numbers.count(
                                                                        a.words().size(),
                                                                        "value",
                                                                        "values"))
                                .toList());
        String drawn = step() > 1 ? " One line in " + step() + " is drawn." : "";
        return "%s over %s.%s".formatted(Numbers.count(runs.size(), "run", "runs"), ranges, drawn);
    }

    @Override
    public Table table() {
        var header = new ArrayList<>(List.of("run"));
        axes.forEach(a -> header.add(a.name()));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(runs.get(i).name())));
            for (ParallelAxis axis : axes)
                row.add(
                        axis.words().isEmpty()
                                ? Cell.of(axis.values().get(i), axis.label(i))
                                : Cell.of(axis.label(i)));
            rows.add(row);
        }
        return new Table(header, rows);
    }

    @Override
    public void draw(Graphics2D g, double width, double height, Palette palette) {
        var pen = new Pen(g, palette);
        if (runs.isEmpty() || axes.isEmpty()) {
            NoData.draw(pen, width, height, "no runs to compare");
            return;
        }
        Color quiet = palette.over(palette.reference(), selected.isEmpty() ? 0.6 : 0.3);
        for (int i = 0; i < runs.size(); i += step())
            if (!selected.containsKey(runs.get(i).id()))
                pen.outline(line(i, width, height), quiet, 1);
        for (int a = 0; a < axes.size(); a++) {
            double x = axisLine(a, width);
            pen.line(x, TOP, x, height - BOTTOM, palette.axis(), 1);
        }
        for (int i = 0; i < runs.size(); i++) {
            Integer series = selected.get(runs.get(i).id());
            if (series != null) drawSelected(pen, i, series, width, height);
        }
        for (int a = 0; a < axes.size(); a++) drawWords(pen, a, width, height);
    }

    private double axisLine(int axis, double width) {
        return Math.round(x(axis, width)) + 0.5;
    }

    private void drawSelected(Pen pen, int run, int series, double width, double height) {
        Color colour = pen.palette.series(series);
        pen.outline(line(run, width, height), colour, 2);
        for (int a = 0; a < axes.size(); a++) {
            double y = y(a, run, height);
            if (!Double.isNaN(y)) pen.dot(x(a, width), y, 2.8, colour);
        }
    }

    private int step() {
        return Math.max(1, (int) Math.ceil((runs.size() - selected.size()) / (double) MOST_QUIET));
    }

    private void drawWords(Pen pen, int a, double width, double height) {
        ParallelAxis axis = axes.get(a);
        double x = axisLine(a, width);
        Palette palette = pen.palette;
        double room = axes.size() < 2 ? width : (width - 2 * SIDE) / (axes.size() - 1);
        pen.text(
                Pen.fitted(axis.name(), Math.max(40, Math.min(room, 2 * SIDE) - 6), Pen.LABEL),
                x,
                11,
                Side.CENTRED,
                Pen.LABEL,
                palette.text());
        if (axis.words().isEmpty()) {
            pen.text(
                    Numbers.number(axis.high()),
                    x,
                    TOP - 4,
                    Side.CENTRED,
                    Pen.TINY,
                    palette.subtle());
            pen.text(
                    Numbers.number(axis.low()),
                    x,
                    height - BOTTOM + 13,
                    Side.CENTRED,
                    Pen.TINY,
                    palette.subtle());
            return;
        }
        boolean last = a == axes.size() - 1;
        for (int word : axis.shownWords()) {
            double y = at(axis, word, height) + 4;
            String text =
                    Pen.fitted(
                            axis.words().get(word),
                            Math.max(30, last ? SIDE - 4 : room - 12),
                            Pen.TINY);
            pen.textOnPlate(
                    text,
                    last ? x - 6 : x + 6,
                    y,
                    last ? Side.RIGHT_ALIGNED : Side.LEFT_ALIGNED,
                    Pen.TINY,
                    palette.muted());
        }
    }

    private Path2D line(int run, double width, double height) {
        var path = new Path2D.Double();
        boolean open = false;
        for (int a = 0; a < axes.size(); a++) {
            double y = y(a, run, height);
            if (Double.isNaN(y)) {
                open = false;
                continue;
            }
            if (open) path.lineTo(x(a, width), y);
            else path.moveTo(x(a, width), y);
            open = true;
        }
        return path;
    }

    @Override
    public Optional<Hover> at(double x, double y, double width, double height) {
        int best = -1;
        double near = REACH;
        for (int i = 0; i < runs.size(); i++) {
            double distance = Math.abs(heightOn(i, x, width, height) - y);
            if (distance < near) {
                near = distance;
                best = i;
            }
        }
        if (best < 0) return Optional.empty();
        int run = best;
        List<String> lines = new ArrayList<>(List.of(runs.get(run).name()));
        IntStream.range(0, axes.size())
                .forEach(a -> lines.add(axes.get(a).name() + ": " + axes.get(a).label(run)));
        return Optional.of(
                new Hover(
                        Long.toString(runs.get(run).id()),
                        x,
                        heightOn(run, x, width, height),
                        lines));
    }

    /// Where a run's line passes at `x`, NaN where it does not.
    private double heightOn(int run, double x, double width, double height) {
        for (int a = 0; a + 1 < axes.size(); a++) {
            double from = x(a, width);
            double to = x(a + 1, width);
            if (x < from || x > to) continue;
            double part = (x - from) / (to - from);
            return y(a, run, height) * (1 - part) + y(a + 1, run, height) * part;
        }
        return Double.NaN;
    }

    /// The axis within a few pixels of `x`, for dragging a range on it.
    public OptionalInt axisAt(double x, double width) {
        return IntStream.range(0, axes.size())
                .filter(a -> Math.abs(x(a, width) - x) <= 10)
                .findFirst();
    }

    /// The number at a height of a numeric axis; empty on an axis of words.
    public OptionalDouble valueAt(int axis, double y, double height) {
        ParallelAxis a = axes.get(axis);
        if (!a.words().isEmpty()) return OptionalDouble.empty();
        return OptionalDouble.of(
                Math.clamp(
                        new Scale(a.low(), a.high(), height - BOTTOM, TOP).value(y),
                        a.low(),
                        a.high()));
    }

    private double x(int axis, double width) {
        return axes.size() == 1 ? width / 2 : SIDE + axis * (width - 2 * SIDE) / (axes.size() - 1);
    }

    private double y(int axis, int run, double height) {
        double value = axes.get(axis).values().get(run);
        return Double.isFinite(value) ? at(axes.get(axis), value, height) : Double.NaN;
    }

    private static double at(ParallelAxis axis, double value, double height) {
        return new Scale(axis.low(), axis.high(), height - BOTTOM, TOP).at(value);
    }
}
