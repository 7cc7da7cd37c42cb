package dev.holdfast.app.dataset;

import static dev.holdfast.app.look.Pieces.cardHead;
import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.flushCard;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.report.words.Numbers;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.VBox;

/// One version of a dataset: its columns above, its rows below.
final class DatasetPage extends VBox {
    private final DatasetsModel model;
    private final Words words;
    private final VBox rows = grow(column(0));

    DatasetPage(DatasetsModel model, Words words, ObservableBooleanValue dark) {
        this.model = model;
        this.words = words;
        ColumnsCard columns = grow(new ColumnsCard(model, words, dark));
        columns.setPrefHeight(400);
        rows.setPrefHeight(320);
        rows.setMinHeight(0);
        VBox page = grow(column(16, columns, rows));
        getChildren().add(page);
        model.version().addListener((_, _, version) -> show(version));
        show(model.version().get());
    }

    private void show(@org.jspecify.annotations.Nullable DatasetVersion version) {
        if (version == null) {
            rows.getChildren().clear();
            return;
        }
        RowGrid grid = grow(new RowGrid(version, model.rowsOf(version), words));
        rows.getChildren()
                .setAll(
                        grow(
                                flushCard(
                                        cardHead(
                                                words.text("rows.title"),
                                                whole(
                                                        words.text(
                                                                "rows.note",
                                                                Numbers.count(
                                                                        version.rows(),
                                                                        "row",
                                                                        "rows")),
                                                        "subtle",
                                                        "small")),
                                        grid)));
    }
}
