package dev.holdfast.app.table;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

import java.util.Optional;

/// A table, and what lies over it. Where the table is scrolled sideways it is as high as whole rows are, so that the scroll bar cuts none.
public final class WholeRows extends StackPane {
    private final TableView<?> table;
    private final ChangeListener<Boolean> relayout = (_, _, _) -> requestLayout();

    public WholeRows(TableView<?> table, Node... over) {
        this.table = table;
        getChildren().add(table);
        getChildren().addAll(over);
        table.skinProperty().addListener((_, _, _) -> watch());
        watch();
    }

    private void watch() {
        sidewaysBar(table).ifPresent(bar -> bar.visibleProperty().addListener(relayout));
    }

    /// The bar by which a table is scrolled sideways; it comes with the table's skin.
    public static Optional<ScrollBar> sidewaysBar(TableView<?> table) {
        return table.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
                .findFirst();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double over = cutRow();
        if (over > 0) table.resize(table.getWidth(), table.getHeight() - over);
    }

    /// How much of a row would show above the scroll bar.
    private double cutRow() {
        double row = table.getFixedCellSize();
        Node heads = table.lookup(".column-header-background");
        Optional<ScrollBar> bar = sidewaysBar(table).filter(Node::isVisible);
        if (row <= 0 || heads == null || bar.isEmpty()) return 0;
        double room =
                table.getHeight()
                        - table.snappedTopInset()
                        - table.snappedBottomInset()
                        - heads.getLayoutBounds().getHeight()
                        - bar.get().prefHeight(-1);
        return room <= row ? 0 : room % row;
    }
}
