package dev.holdfast.report.figure;

import dev.holdfast.report.figure.Pen.Side;

/// What stands where a figure has nothing to draw.
final class NoData {
    private NoData() {}

    static void draw(Pen pen, double width, double height, String why) {
        pen.text(why, width / 2, height / 2, Side.CENTRED, Pen.BODY, pen.palette.subtle());
    }
}
