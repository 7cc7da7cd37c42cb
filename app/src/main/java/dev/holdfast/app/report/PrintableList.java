package dev.holdfast.app.report;

import static dev.holdfast.app.look.Pieces.chip;
import static dev.holdfast.app.look.Pieces.flushCard;
import static dev.holdfast.app.look.Pieces.grow;

import dev.holdfast.app.look.Mark;
import dev.holdfast.app.table.Columns;
import dev.holdfast.app.table.Rows;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.report.Report;
import dev.holdfast.report.words.Moments;
import dev.holdfast.report.words.Sizes;

import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// All checks, each of which can be printed, and what was printed of it.
final class PrintableList extends VBox {
    final TableView<Printable> table;

    PrintableList(
            ReportsModel model,
            Words words,
            Consumer<Printable> chosen,
            Consumer<Printable> opened) {
        Moments moments = new Moments(words.clock());
        table =
                Rows.table(
                        "printables",
                        "std",
                        model.printables,
                        List.of(
                                Columns.words(
                                        words.text("reports.name"), 240, Printable::name, "med"),
                                Columns.whole(
                                        words.text("reports.checked"),
                                        120,
                                        p -> moments.brief(p.check().at()),
                                        "muted"),
                                Columns.pieces(
                                        words.text("reports.verdict"),
                                        130,
                                        p ->
                                                chip(
                                                        Mark.of(p.check().verdict()),
                                                        words.text(
                                                                "verdict." + p.check().verdict()))),
                                Columns.words(
                                        words.text("reports.made"),
                                        260,
                                        p -> lastMade(p, words, moments),
                                        "muted")));
        Rows.onChosen(table, chosen);
        Rows.onOpened(table, opened);
        getChildren().add(grow(flushCard(grow(table))));
        grow(this);
    }

    private static String lastMade(Printable printable, Words words, Moments moments) {
        if (printable.made().isEmpty()) return words.text("reports.notMade");
        var last = printable.made().getFirst();
        return words.text(
                "reports.lastMade",
                moments.brief(last.made()),
                Sizes.bytes(printable.made().stream().mapToLong(Report::bytes).sum()),
                printable.made().size());
    }
}
