package dev.holdfast.report.figure;

import static java.awt.geom.Path2D.WIND_NON_ZERO;

import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.report.font.Plex;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// The few strokes figures are drawn with.
final class Pen {
    /// On which side of its point a text stands.
    enum Side {
        LEFT_ALIGNED,
        CENTRED,
        RIGHT_ALIGNED
    }

    static final Font TINY = Plex.plain(11);
    static final Font LABEL = Plex.bold(11);
    static final Font BODY = Plex.plain(12);
    static final Font NAME = Plex.bold(12);

    private static final double PLATE = 2;

    private final Graphics2D g;
    final Palette palette;

    Pen(Graphics2D g, Palette palette) {
        this.g = g;
        this.palette = palette;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    void fill(Shape shape, Color colour) {
        g.setPaint(colour);
        g.fill(shape);
    }

    void box(double x, double y, double width, double height, Color colour) {
        if (width > 0 && height > 0) fill(new Rectangle2D.Double(x, y, width, height), colour);
    }

    void outline(Shape shape, Color colour, double width) {
        g.setPaint(colour);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    void line(double x1, double y1, double x2, double y2, Color colour, double width) {
        g.setPaint(colour);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void dashed(double x1, double y1, double x2, double y2, Color colour) {
        g.setPaint(colour);
        g.setStroke(
                new BasicStroke(
                        1.2f,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_MITER,
                        10,
                        new float[] {4, 3},
                        0));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /// Draws text with its baseline at `y`.
    void text(String text, double x, double y, Side side, Font font, Color colour) {
        if (text.isEmpty()) return;
        g.setFont(font);
        g.setPaint(colour);
        g.drawString(text, (float) left(text, x, side, font), (float) y);
    }

    /// As [#text], on a plate of the surface's colour, so that no line strikes it through.
    void textOnPlate(String text, double x, double y, Side side, Font font, Color colour) {
        if (text.isEmpty()) return;
        double above = font.getSize2D();
        box(
                left(text, x, side, font) - PLATE,
                y - above,
                Plex.width(text, font) + 2 * PLATE,
                above + PLATE + 1,
                palette.surface());
        text(text, x, y, side, font, colour);
    }

    private static double left(String text, double x, Side side, Font font) {
        return switch (side) {
            case LEFT_ALIGNED -> x;
            case CENTRED -> x - Plex.width(text, font) / 2;
            case RIGHT_ALIGNED -> x - Plex.width(text, font);
        };
    }

    /// A verdict's mark, about `size` pixels across: triangle, disc or ring.
    void mark(Verdict verdict, double x, double y, double size) {
        Color colour = palette.of(verdict).fill();
        double half = size / 2;
        switch (verdict) {
            case DRIFT -> fill(triangle(x, y, half), colour);
            case STABLE ->
                    fill(
                            new Ellipse2D.Double(
                                    x - half * 0.9, y - half * 0.9, size * 0.9, size * 0.9),
                            colour);
            case UNDECIDED -> {
                var ring =
                        new Ellipse2D.Double(
                                x - half * 0.82, y - half * 0.82, size * 0.82, size * 0.82);
                fill(ring, palette.surface());
                outline(ring, colour, Math.max(1, size / 5.5));
            }
        }
    }

    void dot(double x, double y, double radius, Color colour) {
        fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour);
    }

    void triangle(double x, double y, double half, Color colour) {
        fill(triangle(x, y, half), colour);
    }

    /// A cross, for what failed.
    void cross(double x, double y, double half, Color colour) {
        line(x - half, y - half, x + half, y + half, colour, 1.6);
        line(x - half, y + half, x + half, y - half, colour, 1.6);
    }

    /// Diagonal lines 4 px apart inside a box: not enough data. Cut here, not by a clip, which would
    /// swell an SVG.
    void hatch(double x, double y, double width, double height, Color colour) {
        var lines = new Path2D.Double(WIND_NON_ZERO);
        for (double d = 4; d < width + height; d += 4) {
            double x1 = x + Math.max(0, d - height);
            double y1 = y + Math.min(d, height);
            double x2 = x + Math.min(d, width);
            double y2 = y + Math.max(0, d - width);
            lines.moveTo(x1, y1);
            lines.lineTo(x2, y2);
        }
        g.setPaint(colour);
        g.setStroke(new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(lines);
    }

    private static Path2D triangle(double x, double y, double half) {
        var path = new Path2D.Double();
        path.moveTo(x, y - half * 1.05);
        path.lineTo(x + half * 1.1, y + half * 0.9);
        path.lineTo(x - half * 1.1, y + half * 0.9);
        path.closePath();
        return path;
    }

    /// Text cut in the middle to fit a width.
    static String fitted(String text, double width, Font font) {
        if (Plex.width(text, font) <= width) return text;
        int keep = text.length() - 1;
        while (keep > 1) {
            String cut =
                    text.substring(0, (keep + 1) / 2)
                            + "…"
                            + text.substring(text.length() - keep / 2);
            if (Plex.width(cut, font) <= width) return cut;
            keep--;
        }
        return "…";
    }
}
