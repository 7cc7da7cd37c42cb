package dev.holdfast.report.figure;

import dev.holdfast.report.figure.Pen.Side;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Names at the right ends of lines, moved apart where they would touch and then joined to their
/// line by a hair line.
final class EndLabels {
    private static final double APART = 14;

    /// A name, the height its line ends at, and its series.
    record Label(String name, double y, int series) {}

    private EndLabels() {}

    static void draw(Pen pen, List<Label> labels, double x, double top, double bottom) {
        List<Label> sorted = labels.stream().sorted(Comparator.comparingDouble(Label::y)).toList();
        List<Double> places = places(sorted, top, bottom);
        for (int i = 0; i < sorted.size(); i++) {
            Label label = sorted.get(i);
            double y = places.get(i);
            if (Math.abs(y - label.y()) > 3)
                pen.line(x + 2, label.y(), x + 12, y, pen.palette.series(label.series()), 0.8);
            pen.text(
                    label.name(),
                    x + (Math.abs(y - label.y()) > 3 ? 15 : 6),
                    y + 4,
                    Side.LEFT_ALIGNED,
                    Pen.LABEL,
                    pen.palette.seriesText(label.series()));
        }
    }

    /// Heights at least a line apart, as near to where they belong as their order allows.
    private static List<Double> places(List<Label> sorted, double top, double bottom) {
        List<Double> places = new ArrayList<>();
        double next = top;
        for (Label label : sorted) {
            double y = Math.max(next, label.y());
            places.add(y);
            next = y + APART;
        }
        double limit = bottom;
        for (int i = places.size() - 1; i >= 0 && places.get(i) > limit; i--) {
            places.set(i, limit);
            limit -= APART;
        }
        return places;
    }
}
