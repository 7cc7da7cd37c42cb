package dev.holdfast.app.table;

import dev.holdfast.app.look.Em;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

import java.util.List;
import java.util.function.Consumer;

/// Tables whose rows are chosen by a click or an arrow key, and opened by Enter or a double click.
public final class Rows {
    private static final double LEAST_HEIGHT = 150;

    private Rows() {}

    /// @param density `dense`, `std`, `cosy` or `tall`
    public static <R> TableView<R> table(
            String id, String density, ObservableList<R> rows, List<TableColumn<R, R>> columns) {
        TableView<R> table = new TableView<>(rows);
        table.setId(id);
        table.getStyleClass().add(density);
        table.getColumns().addAll(columns);
        table.setPlaceholder(new javafx.scene.layout.Region());
        leastHeight(table);
        return table;
    }

    /// However small the window, some rows stay in view.
    public static void leastHeight(TableView<?> table) {
        Em.minHeight(table, LEAST_HEIGHT);
    }

    /// Calls `chosen` when the user chooses a row, not when the program does through [#show].
    public static <R> void onChosen(TableView<R> table, Consumer<R> chosen) {
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, before, row) -> {
                            if (row != null && !row.equals(before) && !isShowing(table))
                                chosen.accept(row);
                        });
    }

    public static <R> void onOpened(TableView<R> table, Consumer<R> opened) {
        table.setRowFactory(
                _ -> {
                    TableRow<R> row = new TableRow<>();
                    row.setOnMouseClicked(
                            event -> {
                                if (event.getButton() == MouseButton.PRIMARY
                                        && event.getClickCount() == 2
                                        && !row.isEmpty()) opened.accept(row.getItem());
                            });
                    return row;
                });
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    R row = table.getSelectionModel().getSelectedItem();
                    if (event.getCode() != KeyCode.ENTER || event.isShortcutDown() || row == null)
                        return;
                    opened.accept(row);
                    event.consume();
                });
    }

    /// Marks a row as the chosen one without telling [#onChosen]; nothing is marked when it is not there.
    public static <R> void show(TableView<R> table, int index) {
        var selection = table.getSelectionModel();
        if (selection.getSelectedIndex() == index) return;
        table.getProperties().put(Rows.class, true);
        if (index < 0) selection.clearSelection();
        else selection.clearAndSelect(index);
        table.getProperties().remove(Rows.class);
    }

    private static boolean isShowing(Node table) {
        return table.getProperties().containsKey(Rows.class);
    }
}
