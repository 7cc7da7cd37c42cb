package dev.holdfast.app.figure;

import dev.holdfast.report.figure.Figure;
import dev.holdfast.report.figure.Palette;

import javafx.scene.canvas.Canvas;
import javafx.scene.transform.Scale;

import org.jfree.fx.FXGraphics2D;
import org.jspecify.annotations.Nullable;

/// A canvas with more pixels than it is large, so that figures are sharp on dense screens.
final class FigureCanvas extends Canvas {
    private final Scale shrink = new Scale(1, 1);

    FigureCanvas() {
        getTransforms().add(shrink);
        setManaged(false);
    }

    /// @param density canvas pixels a pixel
    /// @param zoom how much larger than usual everything in the figure is drawn
    void paint(
            @Nullable Figure figure,
            double width,
            double height,
            double density,
            double zoom,
            Palette palette) {
        setWidth(Math.ceil(width * density));
        setHeight(Math.ceil(height * density));
        shrink.setX(1 / density);
        shrink.setY(1 / density);
        var pen = getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        if (figure == null) return;
        pen.save(); // or the next painting would start from this one's scale
        FXGraphics2D g = new FXGraphics2D(pen);
        g.scale(density * zoom, density * zoom);
        figure.draw(g, width / zoom, height / zoom, palette);
        pen.restore();
    }
}
