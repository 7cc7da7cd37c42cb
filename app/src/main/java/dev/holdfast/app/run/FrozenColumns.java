package dev.holdfast.app.run;

import dev.holdfast.app.table.WholeRows;

import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;

/// The first columns of a table, which stay in sight while it is scrolled sideways.
final class FrozenColumns {
    /// From so many columns on.
    static final int MANY = 8;

    private static final int HELD = 2;
    private final TableView<?> table;
    private final DoubleProperty scrolled = new SimpleDoubleProperty();

    FrozenColumns(TableView<?> table) {
        this.table = table;
        table.skinProperty().addListener((_, _, _) -> watch());
    }

    /// The scroll bars come with the skin.
    private void watch() {
        WholeRows.sidewaysBar(table)
                .ifPresent(
                        bar ->
                                scrolled.bind(
                                        Bindings.createDoubleBinding(
                                                () -> isNeeded(bar) ? bar.getValue() : 0.0,
                                                bar.valueProperty(),
                                                bar.visibleProperty(),
                                                table.getColumns())));
    }

    private boolean isNeeded(ScrollBar bar) {
        return bar.isVisible() && table.getColumns().size() >= MANY;
    }

    /// How many pixels the table is scrolled to the right; 0 while few columns make it needless to hold the first.
    ReadOnlyDoubleProperty scrolled() {
        return scrolled;
    }

    double width() {
        return table.getColumns().stream().limit(HELD).mapToDouble(TableColumnBase::getWidth).sum();
    }
}
