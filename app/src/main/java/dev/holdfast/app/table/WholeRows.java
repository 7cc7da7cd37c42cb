package dev.holdfast.app.table;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A table, and what lies over it. Where the table is scrolled sideways it is as high as whole rows are, so that the scroll bar cuts none.
public final class WholeRows extends StackPane {
    private final TableView<?> table;
    private final ChangeListener<Boolean> relayout = (_, _, _) -> requestLayout();
    private @Nullable ScrollBar bar;
    private @Nullable Node heads;

    public WholeRows(TableView<?> table, Node... over) {
        this.table = table;
        getChildren().add(table);
        getChildren().addAll(over);
        table.skinProperty().addListener((_, _, _) -> watch());
        watch();
    }

    /// Looked up once a skin: a look through all cells at each layout would take longer than the layout.
    private void watch() {
        if (bar != null) bar.visibleProperty().removeListener(relayout);
        bar = sidewaysBar(table).orElse(null);
        heads = table.lookup(".column-header-background");
        if (bar != null) bar.visibleProperty().addListener(relayout);
    }

    /// The bar by which a table is scrolled sideways; it comes with the table's skin.
    public static Optional<ScrollBar> sidewaysBar(TableView<?> table) {
        return table.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
                .findFirst();
    }

    /// The table gets its height in one step: resized twice it would lay out all its rows twice, at each scroll.
    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double width = getWidth() - insets.getLeft() - insets.getRight();
        double height = getHeight() - insets.getTop() - insets.getBottom();
        for (Node child : getManagedChildren()) {
            Pos at = Optional.ofNullable(getAlignment(child)).orElse(Pos.CENTER);
            layoutInArea(
                    child,
                    insets.getLeft(),
                    insets.getTop(),
                    width,
                    child == table ? height - cutRow(height) : height,
                    0,
                    getMargin(child),
                    at.getHpos(),
                    at.getVpos());
        }
    }

    /// How much of a row would show above the scroll bar in a table of that height.
    private double cutRow(double height) {
        double row = table.getFixedCellSize();
        if (row <= 0 || heads == null || bar == null || !bar.isVisible()) return 0;
        double room =
                height
                        - table.snappedTopInset()
                        - table.snappedBottomInset()
                        - heads.getLayoutBounds().getHeight()
                        - bar.prefHeight(-1);
        return room <= row ? 0 : room % row;
    }
}
