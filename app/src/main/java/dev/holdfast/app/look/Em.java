package dev.holdfast.app.look;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.Locale;

/// Sizes that follow the size of the text. All are given in pixels at the usual 13 px and kept as em.
public final class Em {
    private Em() {}

    public static <N extends Node> N spacing(N node, double px) {
        return style(node, "-fx-spacing", px);
    }

    public static <N extends Node> N gaps(N node, double across, double down) {
        return style(style(node, "-fx-hgap", across), "-fx-vgap", down);
    }

    public static <R extends Region> R width(R region, double px) {
        return style(
                style(style(region, "-fx-min-width", px), "-fx-pref-width", px),
                "-fx-max-width",
                px);
    }

    public static <R extends Region> R height(R region, double px) {
        return style(
                style(style(region, "-fx-min-height", px), "-fx-pref-height", px),
                "-fx-max-height",
                px);
    }

    public static <R extends Region> R prefWidth(R region, double px) {
        return style(region, "-fx-pref-width", px);
    }

    public static <R extends Region> R minWidth(R region, double px) {
        return style(region, "-fx-min-width", px);
    }

    /// At most that wide, and narrower where there is less room.
    public static <R extends Region> R maxWidth(R region, double px) {
        return style(style(region, "-fx-pref-width", px), "-fx-max-width", px);
    }

    /// At most that high, and lower where there is less room.
    public static <R extends Region> R maxHeight(R region, double px) {
        return style(style(region, "-fx-pref-height", px), "-fx-max-height", px);
    }

    public static <R extends Region> R minHeight(R region, double px) {
        return style(region, "-fx-min-height", px);
    }

    public static <R extends Region> R prefHeight(R region, double px) {
        return style(region, "-fx-pref-height", px);
    }

    public static <R extends Region> R padding(
            R region, double top, double right, double bottom, double left) {
        region.setStyle(
                region.getStyle()
                        + "-fx-padding:%s %s %s %s;"
                                .formatted(em(top), em(right), em(bottom), em(left)));
        return region;
    }

    private static <N extends Node> N style(N node, String property, double px) {
        node.setStyle(node.getStyle() + property + ":" + em(px) + ";");
        return node;
    }

    private static String em(double px) {
        return String.format(Locale.ROOT, "%.4fem", px / Appearance.USUAL);
    }
}
