package dev.holdfast.app.drift;

import static dev.holdfast.app.look.Pieces.chip;
import static dev.holdfast.app.look.Pieces.flushCard;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.mark;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Mark;
import dev.holdfast.app.table.Columns;
import dev.holdfast.app.table.Rows;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.report.words.Moments;
import dev.holdfast.report.words.Numbers;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// All checks of the project, the newest first.
final class CheckList extends VBox {
    final TableView<CheckRow> table;
    private final Words words;

    CheckList(DriftModel model, Words words, Consumer<CheckRow> chosen, Consumer<CheckRow> opened) {
        this.words = words;
        Moments moments = new Moments(words.clock());
        table =
                Rows.table(
                        "checks",
                        "std",
                        model.checks,
                        List.of(
                                Columns.words(
                                        words.text("checks.name"), 180, CheckRow::name, "med"),
                                Columns.words(
                                        words.text("checks.current"),
                                        180,
                                        r -> r.check().currentName()),
                                Columns.words(
                                        words.text("checks.reference"),
                                        170,
                                        r -> r.check().referenceName(),
                                        "muted"),
                                Columns.whole(
                                        words.text("checks.at"),
                                        110,
                                        r -> moments.brief(r.check().at()),
                                        "muted"),
                                Columns.pieces(words.text("checks.verdicts"), 126, this::counts),
                                Columns.pieces(words.text("checks.state"), 156, this::state)));
        Rows.onChosen(table, chosen);
        Rows.onOpened(table, opened);
        getChildren().add(grow(flushCard(grow(table))));
        grow(this);
    }

    private Node counts(CheckRow row) {
        return row(
                10,
                count(row, Verdict.DRIFT, Mark.DRIFT),
                count(row, Verdict.STABLE, Mark.STABLE),
                count(row, Verdict.UNDECIDED, Mark.UNDECIDED));
    }

    private static Node count(CheckRow row, Verdict verdict, Mark mark) {
        return row(4, mark(mark), whole(Numbers.count(row.check().count(verdict))));
    }

    private Node state(CheckRow row) {
        if (row.waits()) return chip(Mark.DRIFT, words.text("checks.waits"));
        if (!row.decision().isEmpty()) return chip(row.decision(), "neutral");
        return chip(Mark.of(row.check().verdict()), words.text("verdict." + row.check().verdict()));
    }
}
