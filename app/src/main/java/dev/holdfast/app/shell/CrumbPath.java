package dev.holdfast.app.shell;

import static dev.holdfast.app.look.Pieces.icon;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.List;

/// The way to the selection, step by step. In too little room the first steps go; the last one stays.
final class CrumbPath extends Pane {
    private static final double GAP = 8;

    void show(List<Region> steps) {
        getChildren().clear();
        for (Region step : steps) {
            if (!getChildren().isEmpty())
                getChildren().add(icon(BootstrapIcons.CHEVRON_RIGHT, "crumb-arrow"));
            getChildren().add(step);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return from(0);
    }

    private double from(int first) {
        double width = 0;
        for (Node node : getChildren().subList(first, getChildren().size()))
            width += node.prefWidth(-1) + GAP;
        return Math.max(0, width - GAP);
    }

    @Override
    protected void layoutChildren() {
        int count = getChildren().size();
        int first = 0;
        while (first < count - 1 && from(first) > getWidth() + 0.5) first += 2;
        double x = 0;
        for (int i = 0; i < count; i++) {
            Node node = getChildren().get(i);
            node.setVisible(i >= first);
            if (i < first) continue;
            double width = Math.min(node.prefWidth(-1), Math.max(0, getWidth() - x));
            double height = Math.min(node.prefHeight(width), getHeight());
            node.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
            x += width + GAP;
        }
    }
}
