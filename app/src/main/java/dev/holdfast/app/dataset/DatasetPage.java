package dev.holdfast.app.dataset;

import static dev.holdfast.app.look.Pieces.cardHead;
import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.flushCard;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Appearance;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.table.TextSize;
import dev.holdfast.app.table.WholeRows;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.report.words.Numbers;

import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One version of a dataset: its columns above, its rows below.
final class DatasetPage extends VBox {
    private static final long WORTH_JUMPING = 1_000;
    private final DatasetsModel model;
    private final Words words;
    private final Appearance appearance;
    private final VBox rows = grow(column(0));

    DatasetPage(DatasetsModel model, Bench bench) {
        this.model = model;
        this.words = bench.words();
        this.appearance = bench.appearance();
        ColumnsCard columns = grow(new ColumnsCard(model, bench));
        Em.prefHeight(columns, 400);
        Em.prefHeight(rows, 320);
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
        RowGrid grid =
                TextSize.follow(
                        grow(new RowGrid(version, model.rowsOf(version), words)),
                        appearance.fontSize());
        HBox head =
                cardHead(
                        words.text("rows.title"),
                        whole(
                                words.text(
                                        "rows.note", Numbers.count(version.rows(), "row", "rows")),
                                "subtle",
                                "small"));
        if (version.rows() > WORTH_JUMPING) {
            head.getChildren().add(jump(grid));
            head.getStyleClass().add("with-segments");
        }
        rows.getChildren().setAll(grow(flushCard(head, grow(new WholeRows(grid)))));
    }

    private TextField jump(RowGrid grid) {
        TextField field = Em.width(new TextField(), 96);
        field.setId("rows-jump");
        field.setPromptText(words.text("rows.jump"));
        field.setAccessibleText(words.text("rows.jump"));
        field.setOnAction(
                _ -> {
                    String digits = field.getText().replaceAll("\\D", "");
                    if (!digits.isEmpty() && digits.length() < 19)
                        grid.goTo(Long.parseLong(digits) - 1);
                });
        return field;
    }
}
