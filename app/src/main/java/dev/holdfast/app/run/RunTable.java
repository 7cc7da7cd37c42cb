package dev.holdfast.app.run;

import static javafx.scene.control.TableColumn.SortType.ASCENDING;
import static javafx.scene.control.TableColumn.SortType.DESCENDING;

import dev.holdfast.app.table.Rows;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.catalog.run.RunOrder;
import dev.holdfast.report.words.Numbers;

import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The runs as rows: names first, then what differs between them. Sorting is left to the store.
final class RunTable extends TableView<RunRow> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int LOOKED_AT = 40;
    private static final double LETTER = 7.2;
    private final RunsViewModel model;
    private final RunValues values;
    private final Words words;
    private final FrozenColumns frozen = new FrozenColumns(this);
    private boolean rebuilding;

    RunTable(RunsViewModel model, RunValues values, Words words, Consumer<Run> inspect) {
        super(model.runs);
        this.model = model;
        this.values = values;
        this.words = words;
        setId("runs-table");
        getStyleClass().add("std");
        Rows.leastHeight(this);
        setAccessibleText(words.text("runs.table"));
        getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        setRowFactory(_ -> new Row());
        setSortPolicy(_ -> sortInStore());
        model.columns.addListener((_, _, _) -> rebuild());
        model.order.addListener((_, _, _) -> showOrder());
        getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, row) -> {
                            Run run = row == null ? null : row.run.get();
                            if (run != null) inspect.accept(run);
                        });
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    RunRow row = getSelectionModel().getSelectedItem();
                    if (event.getCode() != KeyCode.SPACE || row == null) return;
                    Run run = row.run.get();
                    if (run != null) model.colours.toggle(run);
                    event.consume();
                });
        rebuild();
    }

    FrozenColumns frozen() {
        return frozen;
    }

    private void rebuild() {
        rebuilding = true;
        List<TableColumn<RunRow, ?>> columns = new ArrayList<>();
        columns.add(plain("", 34, () -> new DotCell(model)));
        columns.add(keyed(RunKey.attribute("run_name"), words.text("runs.column.run"), 142, "med"));
        columns.add(
                sortable(
                        plain(words.text("runs.column.status"), 90, () -> new StatusCell()),
                        RunKey.attribute("status")));
        columns.add(
                keyed(
                        RunKey.attribute("start_time"),
                        words.text("runs.column.started"),
                        104,
                        "muted"));
        boolean first = true;
        for (RunKey key : model.columns.get().shown()) {
            boolean bar = first && key.family() == RunKey.Family.METRIC;
            columns.add(bar ? barColumn(key) : keyColumn(key));
            first = false;
        }
        getColumns().setAll(columns);
        rebuilding = false;
        showOrder();
    }

    /// The arrow stands where the store sorts, also where a saved view said so.
    private void showOrder() {
        if (rebuilding) return;
        rebuilding = true;
        List<TableColumn<RunRow, ?>> sorted = new ArrayList<>();
        for (RunOrder order : model.order.get())
            for (TableColumn<RunRow, ?> column : getColumns())
                if (order.key().equals(column.getUserData())) {
                    column.setSortType(order.ascending() ? ASCENDING : DESCENDING);
                    sorted.add(column);
                }
        if (!getSortOrder().equals(sorted)) getSortOrder().setAll(sorted);
        rebuilding = false;
    }

    private TableColumn<RunRow, Run> barColumn(RunKey key) {
        TableColumn<RunRow, Run> column =
                plain(RunValues.shortName(key), 128, () -> new BarCell(model, key));
        column.getStyleClass().add("num");
        return sortable(column, key);
    }

    private TableColumn<RunRow, Run> keyColumn(RunKey key) {
        String name = RunValues.shortName(key);
        List<String> texts =
                model.top.get().stream()
                        .limit(LOOKED_AT)
                        .map(run -> values.text(run, key))
                        .toList();
        int longest = texts.stream().mapToInt(String::length).max().orElse(0);
        double width = Math.clamp(24 + LETTER * Math.max(name.length(), longest), 64, 200);
        TableColumn<RunRow, Run> column = keyed(key, name, width, "");
        if (key.numeric() || texts.stream().allMatch(RunTable::isNumberOrNone))
            column.getStyleClass().add("num");
        return column;
    }

    private static boolean isNumberOrNone(String text) {
        return text.equals(Numbers.NONE) || RunValues.numeric(text);
    }

    private TableColumn<RunRow, Run> keyed(RunKey key, String title, double width, String style) {
        return sortable(plain(title, width, () -> new TextCell(values, key, style)), key);
    }

    private static TableColumn<RunRow, Run> sortable(TableColumn<RunRow, Run> column, RunKey key) {
        column.setSortable(true);
        column.setUserData(key);
        return column;
    }

    private static TableColumn<RunRow, Run> plain(
            String title,
            double width,
            java.util.function.Supplier<javafx.scene.control.TableCell<RunRow, Run>> cell) {
        TableColumn<RunRow, Run> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> row.getValue().run);
        column.setCellFactory(_ -> cell.get());
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private boolean sortInStore() {
        if (rebuilding) return true;
        if (getSortOrder().isEmpty()) model.order.set(List.of());
        else {
            TableColumn<RunRow, ?> column = getSortOrder().getFirst();
            if (column.getUserData() instanceof RunKey key)
                model.sortBy(key, column.getSortType() == ASCENDING);
        }
        return true;
    }

    /// Up, or down where it is sorted up by name.
    void sortByName() {
        TableColumn<RunRow, ?> names = getColumns().get(1);
        boolean up = getSortOrder().contains(names) && names.getSortType() == ASCENDING;
        names.setSortType(up ? DESCENDING : ASCENDING);
        getSortOrder().setAll(List.of(names));
    }

    /// Marks the row of a run that was chosen elsewhere, if it is loaded.
    void show(Run run) {
        RunRow now = getSelectionModel().getSelectedItem();
        Run shown = now == null ? null : now.run.get();
        if (shown != null && shown.id() == run.id()) return;
        model.runs.held(run.id()).ifPresent(row -> getSelectionModel().clearAndSelect(row.index));
    }

    /// Tints a row whose run is set beside others, and holds its name in sight.
    private final class Row extends TableRow<RunRow> {
        private final FrozenName name = new FrozenName(model);

        Row() {
            model.colours.changes().addListener((_, _, _) -> tint());
            name.visibleProperty().bind(frozen.scrolled().greaterThan(0));
            name.translateXProperty().bind(frozen.scrolled());
            name.setOnMousePressed(this::press);
        }

        private void press(MouseEvent event) {
            event.consume();
            if (name.togglesAt(event)) return;
            RunTable.this.requestFocus();
            getSelectionModel().clearAndSelect(getIndex());
        }

        /// The skin knows nothing of the name and may have taken it away.
        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            if (!name.isVisible()) return;
            if (!getChildren().contains(name)) getChildren().add(name);
            name.resizeRelocate(0, 1, frozen.width(), getHeight() - 2);
        }

        @Override
        protected void updateItem(RunRow row, boolean empty) {
            super.updateItem(row, empty);
            name.show(empty ? null : row);
            tint();
        }

        private void tint() {
            Run run = getItem() == null ? null : getItem().run.get();
            pseudoClassStateChanged(CHOSEN, run != null && model.colours.of(run.id()) >= 0);
        }
    }
}
