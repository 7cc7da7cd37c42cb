package dev.holdfast.app.figure;

import dev.holdfast.report.figure.Table;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.List;

/// The numbers of a figure.
final class FigureTable extends TableView<List<Table.Cell>> {
    private static final double WIDTH = 110;

    FigureTable(Table numbers) {
        getStyleClass().add("dense");
        for (int i = 0; i < numbers.header().size(); i++) getColumns().add(column(numbers, i));
        setItems(FXCollections.observableArrayList(numbers.rows()));
    }

    private static TableColumn<List<Table.Cell>, String> column(Table numbers, int index) {
        TableColumn<List<Table.Cell>, String> column =
                new TableColumn<>(numbers.header().get(index));
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().get(index).text()));
        column.setPrefWidth(WIDTH);
        column.setReorderable(false);
        if (numbers.numeric(index)) column.getStyleClass().add("num");
        return column;
    }
}
