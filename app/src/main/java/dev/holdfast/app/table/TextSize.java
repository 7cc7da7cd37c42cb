package dev.holdfast.app.table;

import dev.holdfast.app.look.Appearance;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;

/// Lets the columns of a table grow with the text, and names give way where there is too little room for all columns. Widths are given in
/// pixels at the usual size of the text. A column whose width the user dragged keeps it until the text changes its size.
public final class TextSize {
    private static final String USUAL = "width at the usual size";
    private static final String GIVES_WAY = "gives way";
    private static final String FITTED = "width it was fitted to";
    private static final double SCROLL_BAR = 16;

    private TextSize() {}

    /// The table's columns, now and whenever they are exchanged, follow `size`. The table may go before the size does.
    public static <T extends TableView<?>> T follow(T table, ReadOnlyIntegerProperty size) {
        InvalidationListener fit = _ -> fit(table, size.get());
        InvalidationListener afresh = _ -> fitAfresh(table, size.get());
        table.getProperties().put(USUAL, afresh);
        table.getColumns().addListener(fit);
        table.widthProperty().addListener(_ -> Platform.runLater(() -> fit(table, size.get())));
        size.addListener(new WeakInvalidationListener(afresh));
        fit.invalidated(size);
        return table;
    }

    /// Lets a column of names become as narrow as `least`; what is cut off then needs a tooltip.
    public static <C extends TableColumnBase<?, ?>> C givingWay(C column, double least) {
        column.getProperties().put(GIVES_WAY, least);
        return column;
    }

    private static void fitAfresh(TableView<?> table, int size) {
        table.getColumns().forEach(column -> column.getProperties().remove(FITTED));
        fit(table, size);
    }

    private static void fit(TableView<?> table, int size) {
        double zoom = (double) size / Appearance.USUAL;
        double all = 0;
        double slack = 0;
        for (TableColumnBase<?, ?> column : table.getColumns()) {
            boolean dragged = isDragged(column);
            all += dragged ? column.getWidth() : usual(column) * zoom;
            slack += dragged ? 0 : slack(column) * zoom;
        }
        double over = all - (table.getWidth() - SCROLL_BAR * zoom);
        double given = table.getWidth() == 0 || slack == 0 ? 0 : Math.clamp(over / slack, 0, 1);
        for (TableColumnBase<?, ?> column : table.getColumns())
            if (!isDragged(column)) fit(column, (usual(column) - given * slack(column)) * zoom);
    }

    private static void fit(TableColumnBase<?, ?> column, double width) {
        column.setPrefWidth(width);
        column.getProperties().put(FITTED, column.getWidth());
    }

    private static boolean isDragged(TableColumnBase<?, ?> column) {
        return column.getProperties().get(FITTED) instanceof Double fitted
                && fitted != column.getWidth();
    }

    private static double usual(TableColumnBase<?, ?> column) {
        Object usual = column.getProperties().computeIfAbsent(USUAL, _ -> column.getPrefWidth());
        return usual instanceof Double width ? width : column.getPrefWidth();
    }

    private static double slack(TableColumnBase<?, ?> column) {
        return column.getProperties().get(GIVES_WAY) instanceof Double least
                ? Math.max(0, usual(column) - least)
                : 0;
    }
}
