package dev.holdfast.app.dataset;

import dev.holdfast.app.table.Rows;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.DatasetVersion;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import java.util.List;

/// The rows of a version, however many: only those in view are asked for. A table keeps something for each of its
/// rows, so that it is given a stretch of them at a time; scrolling over the end of a stretch moves it on.
final class RowGrid extends TableView<Integer> {
    static final int STRETCH = 100_000;
    private static final double CHARACTER = 8.2;
    private final int rows;

    RowGrid(DatasetVersion version, RowCache cache, Words words) {
        super(new RowIndexes(0, (int) Math.min(version.rows(), STRETCH)));
        rows = (int) Math.min(version.rows(), Integer.MAX_VALUE);
        setId("dataset-rows");
        getStyleClass().addAll("dense", "row-grid");
        Rows.leastHeight(this);
        List<Column> columns = version.schema().columns();
        getColumns().add(number());
        for (int i = 0; i < columns.size(); i++)
            getColumns().add(column(columns.get(i), i, cache, words));
        cache.arrived.addListener(_ -> refresh());
        addEventFilter(ScrollEvent.SCROLL, event -> moveOn(event.getDeltaY()));
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> moveOn(0));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Shows the row with that number, counted from 0; one past the end shows the last.
    void goTo(long row) {
        if (rows == 0) return;
        int wanted = (int) Math.clamp(row, 0, rows - 1L);
        stretchFrom(wanted - STRETCH / 2);
        int index = wanted - first();
        getSelectionModel().clearAndSelect(index);
        scrollTo(index);
    }

    private int first() {
        return getItems() instanceof RowIndexes stretch ? stretch.first() : 0;
    }

    private void stretchFrom(int wanted) {
        int first = Math.clamp(wanted, 0, Math.max(0, rows - STRETCH));
        if (first != first()) setItems(new RowIndexes(first, Math.min(rows, STRETCH)));
    }

    /// Home and End reach the first and the last of all rows, not only of the stretch that is held.
    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN, PAGE_DOWN -> moveOn(-1);
            case UP, PAGE_UP -> moveOn(1);
            case HOME -> jump(event, 0);
            case END -> jump(event, rows - 1L);
            default -> {}
        }
    }

    private void jump(KeyEvent event, long row) {
        goTo(row);
        event.consume();
    }

    /// At an edge of the stretch, half of it is exchanged for what lies beyond; the same rows stay in view.
    private void moveOn(double direction) {
        if (rows <= STRETCH || !(lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) return;
        var top = flow.getFirstVisibleCell();
        var bottom = flow.getLastVisibleCell();
        if (top == null || bottom == null) return;
        boolean atEnd =
                direction <= 0 && bottom.getIndex() >= STRETCH - 1 && first() + STRETCH < rows;
        boolean atStart = direction >= 0 && top.getIndex() == 0 && first() > 0;
        if (!atEnd && !atStart) return;
        int shown = first() + top.getIndex();
        int chosen = getSelectionModel().getSelectedIndex() + first();
        boolean hadChosen = !getSelectionModel().isEmpty();
        stretchFrom(first() + (atEnd ? STRETCH / 2 : -STRETCH / 2));
        if (hadChosen) getSelectionModel().select(chosen - first());
        scrollTo(shown - first());
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
