package dev.holdfast.app.shell;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/// The mark: the jaw of a clamp holding a blade of kelp.
public final class Brand {
    private static final double DRAWN = 52;

    private Brand() {}

    public static Node mark(double px) {
        Rectangle plate = new Rectangle(DRAWN, DRAWN);
        plate.setArcWidth(22);
        plate.setArcHeight(22);
        plate.getStyleClass().add("brand-plate");
        SVGPath jaw = stroke("M24 12 L14 12 L14 40 L24 40", "brand-jaw", 4.6);
        SVGPath kelp =
                stroke("M31 40 C31 34 38 33 38 27 C38 21 31 21 33 12", "brand-kelp", 5);
        Group drawing = new Group(plate, jaw, kelp);
        double scale = px / DRAWN;
        drawing.setScaleX(scale);
        drawing.setScaleY(scale);
        StackPane box = new StackPane(new Group(drawing));
        box.setMinSize(px, px);
        box.setMaxSize(px, px);
        return box;
    }

    private static SVGPath stroke(String path, String style, double width) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.setStrokeWidth(width);
        shape.getStyleClass().add(style);
        return shape;
    }
}
