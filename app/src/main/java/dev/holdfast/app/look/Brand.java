package dev.holdfast.app.look;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/// The mark: the jaw of a clamp holding a blade of kelp, as in `icons/holdfast.svg`.
public final class Brand {
    private static final double DRAWN = 480;
    private static final double CORNER = 208;
    private static final double STROKE = 44;
    private static final String JAW =
            "M340 88 H160 a52 52 0 0 0 -52 52 V340 a52 52 0 0 0 52 52 H340 M284 88 V156 M284 392"
                    + " V324";
    private static final String KELP =
            "M180 270 C 220 198 264 198 296 240 S 372 284 412 206 C 404 300 346 328 290 290 S 220"
                    + " 246 180 270 Z";

    private Brand() {}

    /// The mark, `px` pixels wide.
    public static Node mark(double px) {
        Rectangle plate = new Rectangle(DRAWN, DRAWN);
        plate.setArcWidth(CORNER);
        plate.setArcHeight(CORNER);
        plate.getStyleClass().add("brand-plate");
        SVGPath jaw = shape(JAW, "brand-jaw");
        jaw.setStrokeWidth(STROKE);
        Group drawing = new Group(plate, jaw, shape(KELP, "brand-kelp"));
        drawing.setScaleX(px / DRAWN);
        drawing.setScaleY(px / DRAWN);
        StackPane box = new StackPane(new Group(drawing));
        box.setMinSize(px, px);
        box.setMaxSize(px, px);
        return box;
    }

    private static SVGPath shape(String path, String style) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add(style);
        return shape;
    }
}
