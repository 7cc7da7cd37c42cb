package dev.holdfast.app.figure;

import dev.holdfast.app.look.Pieces;
import dev.holdfast.report.figure.Hover;

import javafx.scene.layout.VBox;

/// The values at a point of a figure, beside that point and never over it.
final class HoverBox extends VBox {
    private static final double AWAY = 12;

    HoverBox() {
        getStyleClass().add("hover-box");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    void show(Hover hover, double zoom, double width, double height) {
        getChildren().clear();
        for (int i = 0; i < hover.lines().size(); i++)
            getChildren()
                    .add(Pieces.label(hover.lines().get(i), i == 0 ? "med" : "muted", "small"));
        setVisible(true);
        applyCss();
        autosize();
        double at = hover.x() * zoom;
        double right = at + AWAY;
        double x = right + getWidth() > width ? at - AWAY - getWidth() : right;
        double y =
                Math.clamp(
                        hover.y() * zoom - getHeight() - AWAY / 2,
                        0,
                        Math.max(0, height - getHeight()));
        relocate(x, y);
    }

    void hide() {
        setVisible(false);
    }
}
