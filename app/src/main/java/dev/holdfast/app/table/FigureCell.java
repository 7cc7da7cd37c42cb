package dev.holdfast.app.table;

import dev.holdfast.report.figure.Figure;
import dev.holdfast.report.figure.Palette;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

import org.jfree.fx.FXGraphics2D;

/// A figure as small as a table cell, without a menu or values on hover.
public final class FigureCell extends Region {
    /// Canvas pixels a pixel: enough for every usual screen.
    private static final double DENSITY = 2;

    private final Canvas canvas = new Canvas();
    private final Figure figure;
    private final ObservableBooleanValue dark;

    public FigureCell(Figure figure, ObservableBooleanValue dark) {
        this.figure = figure;
        this.dark = dark;
        canvas.getTransforms().add(new Scale(1 / DENSITY, 1 / DENSITY));
        canvas.setManaged(false);
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(figure.words());
        setMinSize(0, 0);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width < 1 || height < 1) return;
        canvas.setWidth(width * DENSITY);
        canvas.setHeight(height * DENSITY);
        var pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.save(); // or the next painting would start from this one's scale
        var g = new FXGraphics2D(pen);
        g.scale(DENSITY, DENSITY);
        figure.draw(g, width, height, dark.get() ? Palette.DARK : Palette.LIGHT);
        pen.restore();
    }
}
