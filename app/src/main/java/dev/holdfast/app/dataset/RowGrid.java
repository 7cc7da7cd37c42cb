package dev.holdfast.app.dataset;

import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.DatasetVersion;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.List;

/// The rows of a version, however many: only those in view are asked for.
final class RowGrid extends TableView<Integer> {
    private static final double CHARACTER = 8.2;

    RowGrid(DatasetVersion version, RowCache cache, Words words) {
        super(new RowIndexes(version.rows()));
        setId("dataset-rows");
        getStyleClass().addAll("dense", "row-grid");
        setMinHeight(0);
        List<Column> columns = version.schema().columns();
        getColumns().add(number());
        for (int i = 0; i < columns.size(); i++)
            getColumns().add(column(columns.get(i), i, cache, words));
        cache.arrived.addListener(_ -> refresh());
    }

    private static TableColumn<Integer, Integer> number() {
        TableColumn<Integer, Integer> column = plain("#", 79);
        column.getStyleClass().addAll("num", "row-number");
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(Integer row, boolean empty) {
                                super.updateItem(row, empty);
                                setText(empty || row == null ? "" : "%,d".formatted(row + 1));
                            }
                        });
        return column;
    }

    private static TableColumn<Integer, Integer> column(
            Column column, int index, RowCache cache, Words words) {
        boolean number = column.type().numeric();
        double width = Math.max(usual(column.type()), 28 + CHARACTER * column.name().length());
        TableColumn<Integer, Integer> shown = plain(column.name(), width);
        if (number) shown.getStyleClass().add("num");
        shown.setCellFactory(_ -> new Cell(index, cache, words.text("cell.missing")));
        return shown;
    }

    private static double usual(ColumnType type) {
        return switch (type) {
            case NUMBER, INTEGER, BOOLEAN -> 81;
            case CATEGORY, DATE -> 104;
            case TEXT -> 132;
            case TIMESTAMP -> 160;
        };
    }

    private static TableColumn<Integer, Integer> plain(String title, double width) {
        TableColumn<Integer, Integer> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width == 80 ? 81 : width);
        return column;
    }

    private static final class Cell extends TableCell<Integer, Integer> {
        private final int column;
        private final RowCache cache;
        private final String missing;

        Cell(int column, RowCache cache, String missing) {
            this.column = column;
            this.cache = cache;
            this.missing = missing;
        }

        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("missing");
            if (empty || row == null) {
                setText("");
                return;
            }
            List<String> cells = cache.row(row);
            if (cells == null) setText("…");
            else if (column >= cells.size() || cells.get(column) == null) {
                setText(missing);
                getStyleClass().add("missing");
            } else setText(cells.get(column));
        }
    }
}
