package dev.holdfast.app.look;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Parts of a page beside each other, or one below the other where they would become too narrow. `HBox.setHgrow` and `VBox.setVgrow` say
/// which parts take the room that is left.
public final class Spread extends HBox {
    private final List<Node> parts = new ArrayList<>();

    public Spread(double spacing, Node... parts) {
        Em.spacing(this, spacing);
        setMinWidth(0);
        show(List.of(parts));
    }

    /// Says below which width the part is not to stand beside others, in pixels at the usual size of the text.
    public static <R extends Region> R least(R part, double px) {
        if (part.getParent() != null)
            throw new IllegalStateException("Say it before the part is put in its place");
        Region ruler = Em.width(new Region(), px);
        ruler.setManaged(false);
        ruler.setVisible(false);
        part.getProperties().put(Spread.class, ruler);
        return part;
    }

    private static @Nullable Region ruler(Node part) {
        return part.getProperties().get(Spread.class) instanceof Region ruler ? ruler : null;
    }

    private static double least(Node part) {
        Region ruler = ruler(part);
        return (ruler == null ? part : ruler).minWidth(-1);
    }

    /// Exchanges the parts.
    public void show(List<? extends Node> wanted) {
        parts.clear();
        parts.addAll(wanted);
        List<Node> all = new ArrayList<>(parts);
        for (Node part : parts) {
            Region ruler = ruler(part);
            if (ruler != null) all.add(ruler);
        }
        getChildren().setAll(all);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return height(width, Node::minHeight);
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(width, Spread::wanted);
    }

    private static double wanted(Node part, double width) {
        return Math.max(part.minHeight(width), part.prefHeight(width));
    }

    private interface Height {
        double at(Node part, double width);
    }

    private double height(double width, Height height) {
        if (width < 0) return parts.stream().mapToDouble(p -> height.at(p, -1)).max().orElse(0);
        if (stacked(width))
            return gaps() + parts.stream().mapToDouble(p -> snapSizeY(height.at(p, width))).sum();
        double[] widths = widths(width);
        double highest = 0;
        for (int i = 0; i < widths.length; i++)
            highest = Math.max(highest, height.at(parts.get(i), widths[i]));
        return snapSizeY(highest);
    }

    private boolean stacked(double width) {
        return parts.stream().mapToDouble(Spread::least).sum() + gaps() > width + 0.5;
    }

    private double gaps() {
        return getSpacing() * Math.max(0, parts.size() - 1);
    }

    private double[] widths(double width) {
        return fit(
                width - gaps(),
                part -> Math.max(least(part), part.prefWidth(-1)),
                Spread::least,
                part -> HBox.getHgrow(part) == Priority.ALWAYS);
    }

    private double[] heights(double width, double height) {
        return fit(
                height - gaps(),
                part -> snapSizeY(wanted(part, width)),
                part -> snapSizeY(part.minHeight(width)),
                part -> VBox.getVgrow(part) == Priority.ALWAYS);
    }

    private interface Grows {
        boolean test(Node part);
    }

    /// What is left goes to those that grow; what is lacking is taken from each by how much it can give.
    private double[] fit(
            double room, ToDoubleFunction<Node> wanted, ToDoubleFunction<Node> least, Grows grows) {
        double[] sizes = parts.stream().mapToDouble(wanted).toArray();
        double[] smallest = parts.stream().mapToDouble(least).toArray();
        double over = room;
        double slack = 0;
        for (int i = 0; i < sizes.length; i++) {
            over -= sizes[i];
            slack += Math.max(0, sizes[i] - smallest[i]);
        }
        long growing = parts.stream().filter(grows::test).count();
        for (int i = 0; i < sizes.length; i++)
            if (over > 0) sizes[i] += grows.test(parts.get(i)) ? over / growing : 0;
            else if (slack > 0)
                sizes[i] += Math.max(0, sizes[i] - smallest[i]) * Math.max(-1, over / slack);
        return sizes;
    }

    @Override
    protected void layoutChildren() {
        boolean stacked = stacked(getWidth());
        double[] sizes = stacked ? heights(getWidth(), getHeight()) : widths(getWidth());
        double at = 0;
        for (int i = 0; i < sizes.length; i++) {
            Node part = parts.get(i);
            double from = snapPositionX(at);
            double to = snapPositionX(at + sizes[i]);
            if (stacked) part.resizeRelocate(0, from, getWidth(), to - from);
            else part.resizeRelocate(from, 0, to - from, getHeight());
            at += sizes[i] + getSpacing();
        }
    }
}
