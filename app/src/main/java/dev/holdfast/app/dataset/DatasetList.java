package dev.holdfast.app.dataset;

import static dev.holdfast.app.look.Pieces.flushCard;
import static dev.holdfast.app.look.Pieces.grow;

import dev.holdfast.app.table.Columns;
import dev.holdfast.app.table.Rows;
import dev.holdfast.app.words.Words;
import dev.holdfast.report.words.Moments;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Sizes;

import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// All datasets of the project.
final class DatasetList extends VBox {
    final TableView<DatasetRow> table;

    DatasetList(
            DatasetsModel model,
            Words words,
            Consumer<DatasetRow> chosen,
            Consumer<DatasetRow> opened) {
        Moments moments = new Moments(words.clock());
        table =
                Rows.table(
                        "datasets",
                        "std",
                        model.datasets,
                        List.of(
                                Columns.sorted(
                                        Columns.words(
                                                words.text("datasets.name"),
                                                260,
                                                r -> r.dataset().name(),
                                                "med"),
                                        Comparator.comparing(r -> r.dataset().name())),
                                Columns.numbers(
                                        words.text("datasets.version"),
                                        90,
                                        r -> "v" + r.newest().number()),
                                Columns.sorted(
                                        Columns.numbers(
                                                words.text("datasets.rows"),
                                                120,
                                                r -> Numbers.count(r.newest().rows())),
                                        Comparator.comparingLong(r -> r.newest().rows())),
                                Columns.numbers(
                                        words.text("datasets.columns"),
                                        90,
                                        r -> Numbers.count(r.newest().schema().columns().size())),
                                Columns.numbers(
                                        words.text("datasets.size"),
                                        110,
                                        r -> Sizes.bytes(r.newest().bytes())),
                                Columns.whole(
                                        words.text("datasets.imported"),
                                        130,
                                        r -> moments.brief(r.newest().imported()),
                                        "muted")));
        Rows.onChosen(table, chosen);
        Rows.onOpened(table, opened);
        getChildren().add(grow(flushCard(grow(table))));
        grow(this);
    }
}
