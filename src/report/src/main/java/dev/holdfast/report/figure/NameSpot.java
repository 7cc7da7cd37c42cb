package dev.holdfast.report.figure;

import dev.holdfast.report.figure.Pen.Side;
import dev.holdfast.report.font.Plex;

import java.awt.Color;

/// Where the name of a window stands in a figure: `x` is where its base line starts, ends or is centred.
record NameSpot(String name, double x, double y, Side side) {
    /// From one line of names to the next.
    private static final double LINE = 14;

    private static final double GAP = 4;

    double left() {
        double wide = Plex.width(name, Pen.LABEL);
        return switch (side) {
            case LEFT_ALIGNED -> x;
            case RIGHT_ALIGNED -> x - wide;
            case CENTRED -> x - wide / 2;
        };
    }

    double right() {
        return left() + Plex.width(name, Pen.LABEL);
    }

    /// Whether both names would be printed over each other.
    boolean touches(NameSpot other) {
        return Math.abs(y - other.y) < LINE
                && left() < other.right() + GAP
                && other.left() < right() + GAP;
    }

    /// The same spot, or a line above the other name where that is in the way.
    NameSpot clearAbove(NameSpot other) {
        return touches(other) ? new NameSpot(name, x, other.y - LINE, side) : this;
    }

    /// The same spot, or a line below the other name where that is in the way.
    NameSpot clearBelow(NameSpot other) {
        return touches(other) ? new NameSpot(name, x, other.y + LINE, side) : this;
    }

    void draw(Pen pen, Color colour) {
        pen.text(name, x, y, side, Pen.LABEL, colour);
    }
}
