package dev.holdfast.app.look;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.ArrayList;
import java.util.List;

/// A row that goes on in further lines where it does not fit, so that nothing in it is cut off. A node that grows (`HBox.setHgrow`) needs
/// its least width, any other its preferred one; what is left of a line goes to those that grow.
public final class WrapRow extends HBox {
    private static final double BETWEEN_LINES = 0.6;

    public WrapRow(double spacing, Node... nodes) {
        super(nodes);
        Em.spacing(this, spacing);
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        double widest = 0;
        for (Node node : getManagedChildren()) widest = Math.max(widest, node.minWidth(-1));
        return widest + across();
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width < 0) return super.computePrefHeight(width);
        double free = width - across();
        double height = getInsets().getTop() + getInsets().getBottom();
        List<List<Node>> lines = lines(free);
        for (List<Node> line : lines) height += height(line, free);
        return snapSizeY(height + Math.max(0, lines.size() - 1) * gap());
    }

    @Override
    protected void layoutChildren() {
        double free = getWidth() - across();
        List<List<Node>> lines = lines(free);
        double spare = getHeight() - computePrefHeight(getWidth());
        double y = getInsets().getTop();
        getManagedChildren().stream().filter(n -> need(n) == 0).forEach(WrapRow::putAway);
        for (List<Node> line : lines) {
            double height = height(line, free) + Math.max(0, spare) / lines.size();
            double x = getInsets().getLeft();
            for (Node node : line) {
                double width = width(node, line, free);
                layoutInArea(node, x, y, width, height, 0, HPos.LEFT, VPos.CENTER);
                x += width + getSpacing();
            }
            y += height + gap();
        }
    }

    private static void putAway(Node spring) {
        spring.resizeRelocate(0, 0, 0, 0);
    }

    /// One line with everything in it, or as many as are needed, without what only keeps others apart.
    private List<List<Node>> lines(double free) {
        List<Node> all = getManagedChildren();
        if (all.isEmpty()) return List.of();
        if (taken(all) <= free + 0.5) return List.of(all);
        List<List<Node>> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        for (Node node : all) {
            if (need(node) == 0) continue;
            if (!line.isEmpty() && taken(line) + getSpacing() + need(node) > free + 0.5) {
                lines.add(line);
                line = new ArrayList<>();
            }
            line.add(node);
        }
        lines.add(line);
        return lines;
    }

    private double height(List<Node> line, double free) {
        double highest = 0;
        for (Node node : line) {
            double width = width(node, line, free);
            highest = Math.max(highest, Math.max(node.minHeight(width), node.prefHeight(width)));
        }
        return highest;
    }

    private double width(Node node, List<Node> line, double free) {
        double need = Math.min(need(node), free);
        if (!grows(node)) return need;
        long growing = line.stream().filter(WrapRow::grows).count();
        return need + Math.max(0, free - taken(line)) / growing;
    }

    private double taken(List<Node> nodes) {
        double taken = nodes.stream().mapToDouble(WrapRow::need).sum();
        return taken + getSpacing() * Math.max(0, nodes.size() - 1);
    }

    private static double need(Node node) {
        double least = node.minWidth(-1);
        return grows(node) ? least : Math.max(least, node.prefWidth(-1));
    }

    private static boolean grows(Node node) {
        return HBox.getHgrow(node) == Priority.ALWAYS;
    }

    private double across() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    private double gap() {
        return getSpacing() * BETWEEN_LINES;
    }
}
