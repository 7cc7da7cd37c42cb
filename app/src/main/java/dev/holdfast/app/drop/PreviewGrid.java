package dev.holdfast.app.drop;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.label;

import dev.holdfast.app.table.TextSize;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Role;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;

import java.util.List;
import java.util.function.Consumer;

/// The first rows as they would be read; above each column what it holds and what it is for, both changeable.
final class PreviewGrid extends StackPane {
    private static final double WIDTH = 150;
    private final PreviewModel look;
    private final Words words;
    private final TableView<List<String>> table = new TableView<>();

    PreviewGrid(PreviewModel look, Words words, ReadOnlyIntegerProperty size) {
        this.look = look;
        this.words = words;
        table.setId("import-rows");
        table.getStyleClass().addAll("dense", "preview-grid");
        table.setPlaceholder(new javafx.scene.layout.Region());
        table.setMinHeight(0);
        TextSize.follow(table, size);
        getStyleClass().add("framed");
        getChildren().add(table);
        setMinSize(0, 0);
        look.columns.addListener((ListChangeListener<Column>) _ -> show());
        look.preview.addListener(_ -> show());
        show();
    }

    private void show() {
        var preview = look.preview.get();
        if (preview == null) return;
        ObservableList<TableColumn<List<String>, ?>> columns = FXCollections.observableArrayList();
        for (int i = 0; i < look.columns.size(); i++) columns.add(columnOf(look.columns.get(i), i));
        table.getColumns().setAll(columns);
        table.setItems(FXCollections.observableArrayList(preview.rows()));
    }

    private TableColumn<List<String>, List<String>> columnOf(Column column, int index) {
        TableColumn<List<String>, List<String>> shown = new TableColumn<>();
        shown.setGraphic(head(column));
        shown.setSortable(false);
        shown.setReorderable(false);
        shown.setPrefWidth(Math.max(WIDTH, 30 + 8.2 * column.name().length()));
        shown.setCellValueFactory(
                row -> new javafx.beans.property.ReadOnlyObjectWrapper<>(row.getValue()));
        shown.setCellFactory(_ -> new Cell(index, words.text("cell.missing")));
        if (column.type().numeric()) shown.getStyleClass().add("num");
        if (column.role() == Role.IGNORE) shown.getStyleClass().add("ignored");
        return shown;
    }

    private Node head(Column column) {
        return column(
                4,
                label(column.name(), "med"),
                choice(
                        "type-" + column.name(),
                        ColumnType.values(),
                        column.type(),
                        "type.",
                        type -> look.assignType(column.name(), type)),
                choice(
                        "import-role-" + column.name(),
                        Role.values(),
                        column.role(),
                        "role.",
                        role -> look.assignRole(column.name(), role)));
    }

    private <E extends Enum<E>> ComboBox<E> choice(
            String id, E[] values, E value, String key, Consumer<E> chosen) {
        ComboBox<E> box = new ComboBox<>();
        box.setId(id);
        box.getStyleClass().add("quiet-choice");
        box.getItems().setAll(values);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(E one) {
                        return one == null ? "" : words.text(key + one.name());
                    }

                    @Override
                    public E fromString(String text) {
                        throw new UnsupportedOperationException("Chosen, not typed");
                    }
                });
        box.setValue(value);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(
                _ -> {
                    if (box.getValue() != value) chosen.accept(box.getValue());
                });
        return box;
    }

    private static final class Cell extends TableCell<List<String>, List<String>> {
        private final int column;
        private final String missing;

        Cell(int column, String missing) {
            this.column = column;
            this.missing = missing;
        }

        @Override
        protected void updateItem(List<String> row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("missing");
            if (empty || row == null) setText("");
            else if (column >= row.size() || row.get(column) == null) {
                setText(missing);
                getStyleClass().add("missing");
            } else setText(row.get(column));
        }
    }
}
