package dev.holdfast.report.figure;

import dev.holdfast.report.figure.Pen.Side;
import dev.holdfast.report.font.Plex;

/// The rectangle data is drawn in, and its two scales.
record Frame(Scale x, Scale y, Ticks xTicks, Ticks yTicks) {
    private static final double TOP = 18;
    private static final double TICK_ROW = 18;
    private static final double TITLE_ROW = 16;

    /// Lays out a frame in a figure of that size. `freeRight` pixels stay clear for labels.
    static Frame of(
            Span xSpan, Span ySpan, double width, double height, double freeRight, boolean xTitle) {
        double bottom = height - TICK_ROW - (xTitle ? TITLE_ROW : 0) - 2;
        Ticks yTicks =
                Ticks.between(
                        ySpan.low(), ySpan.high(), Math.clamp((int) ((bottom - TOP) / 34), 2, 6));
        double left =
                10
                        + ySpan.labels(yTicks).stream()
                                .mapToDouble(t -> Plex.width(t, Pen.TINY))
                                .max()
                                .orElse(0);
        double right = Math.max(left + 20, width - 8 - freeRight);
        Ticks xTicks =
                Ticks.between(
                        xSpan.low(), xSpan.high(), Math.clamp((int) ((right - left) / 70), 2, 6));
        return new Frame(
                new Scale(xSpan.low(), xSpan.high(), left, right),
                new Scale(ySpan.low(), ySpan.high(), bottom, TOP),
                xTicks,
                yTicks);
    }

    /// What an axis covers, and what its labels end in ("" or " %").
    record Span(double low, double high, String suffix) {
        java.util.List<String> labels(Ticks ticks) {
            return ticks.labels().stream().map(t -> t + suffix).toList();
        }
    }

    double left() {
        return x.start();
    }

    double right() {
        return x.end();
    }

    double top() {
        return y.end();
    }

    double bottom() {
        return y.start();
    }

    /// The same frame with its left edge moved, so that two panels share one.
    Frame from(double left) {
        return new Frame(new Scale(x.low(), x.high(), left, x.end()), y, xTicks, yTicks);
    }

    /// The same frame further down.
    Frame down(double pixels) {
        return new Frame(
                x,
                new Scale(y.low(), y.high(), y.start() + pixels, y.end() + pixels),
                xTicks,
                yTicks);
    }

    boolean contains(double px, double py) {
        return px >= left() - 4 && px <= right() + 4 && py >= top() - 8 && py <= bottom() + 4;
    }

    /// Gridlines and labels of the quantity axis.
    void drawY(Pen pen, Span span) {
        var labels = span.labels(yTicks);
        for (int i = 0; i < labels.size(); i++) {
            double at = Math.round(y.at(yTicks.values().get(i))) + 0.5;
            pen.line(left(), at, right(), at, pen.palette.grid(), 1);
            pen.text(
                    labels.get(i),
                    left() - 6,
                    at + 4,
                    Side.RIGHT_ALIGNED,
                    Pen.TINY,
                    pen.palette.subtle());
        }
    }

    /// The base line, its labels and its title.
    void drawX(Pen pen, Span span, String title) {
        double base = Math.round(bottom()) + 0.5;
        pen.line(left(), base, right(), base, pen.palette.axis(), 1);
        var labels = span.labels(xTicks);
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < labels.size(); i++) {
            double at = x.at(xTicks.values().get(i));
            double half = Plex.width(labels.get(i), Pen.TINY) / 2;
            if (at - half < free) continue;
            pen.text(labels.get(i), at, base + 15, Side.CENTRED, Pen.TINY, pen.palette.subtle());
            free = at + half + 6;
        }
        title(pen, title);
    }

    void title(Pen pen, String title) {
        pen.text(
                Pen.fitted(title, right() - left() + 20, Pen.TINY),
                (left() + right()) / 2,
                bottom() + 15 + TITLE_ROW,
                Side.CENTRED,
                Pen.TINY,
                pen.palette.subtle());
    }
}
