package dev.holdfast.app.figure;

import dev.holdfast.app.look.Appearance;
import dev.holdfast.report.figure.Figure;
import dev.holdfast.report.figure.Palette;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// A figure as small as a table cell: without menu, without values under the pointer.
public final class Miniature extends Region {
    private final FigureCanvas canvas = new FigureCanvas();
    private final Appearance appearance;
    private @Nullable Figure figure;

    public Miniature(Appearance appearance) {
        this.appearance = appearance;
        getChildren().add(canvas);
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        appearance.dark().addListener((_, _, _) -> requestLayout());
    }

    public void show(@Nullable Figure wanted) {
        figure = wanted;
        setAccessibleText(wanted == null ? "" : wanted.words());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() < 1 || getHeight() < 1) return;
        double density =
                Math.max(
                        getScene() == null || getScene().getWindow() == null
                                ? 1
                                : getScene().getWindow().getOutputScaleX(),
                        appearance.figureDensity().get());
        canvas.paint(
                figure,
                getWidth(),
                getHeight(),
                density,
                appearance.zoom(),
                appearance.dark().get() ? Palette.DARK : Palette.LIGHT);
    }
}
