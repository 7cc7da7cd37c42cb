package dev.holdfast.app.table;

import dev.holdfast.app.look.Appearance;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;

/// Lets the columns of a table grow with the text. Their widths are given in pixels at its usual size.
public final class TextSize {
    private static final String USUAL = "width at the usual size";

    private TextSize() {}

    /// The table's columns, now and whenever they are exchanged, follow `size`. The table may go before the size does.
    public static <T extends TableView<?>> T follow(T table, ReadOnlyIntegerProperty size) {
        InvalidationListener fit = _ -> table.getColumns().forEach(c -> fit(c, size.get()));
        table.getProperties().put(USUAL, fit);
        table.getColumns().addListener(fit);
        size.addListener(new WeakInvalidationListener(fit));
        fit.invalidated(size);
        return table;
    }

    private static void fit(TableColumnBase<?, ?> column, int size) {
        Object usual = column.getProperties().computeIfAbsent(USUAL, _ -> column.getPrefWidth());
        if (usual instanceof Double width) column.setPrefWidth(width * size / Appearance.USUAL);
    }
}
