package dev.holdfast.app.drift;

import static dev.holdfast.app.look.Pieces.chip;

import dev.holdfast.app.look.Mark;
import dev.holdfast.app.table.Columns;
import dev.holdfast.app.table.FigureCell;
import dev.holdfast.app.table.Rows;
import dev.holdfast.app.table.TypeIcon;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.report.figure.EffectCell;
import dev.holdfast.report.figure.EffectScale;
import dev.holdfast.report.figure.HeatMapFigure;
import dev.holdfast.report.words.Verdicts;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.ArrayList;
import java.util.List;

/// One column of the data a row: its history where there is one, its shift against the margin, the verdict.
final class FindingsTable {
    private static final double NAME = 172;
    private static final double HISTORY = 232;
    private static final double WHISKER = 206;

    private final Words words;
    private final ObservableBooleanValue dark;
    final TableView<ColumnFinding> table;

    FindingsTable(DriftModel model, Words words, ObservableBooleanValue dark) {
        this.words = words;
        this.dark = dark;
        table = Rows.table("findings", "dense", model.findings, List.of());
    }

    /// Columns for this check; those of another check have another scale and another history.
    void show(Check check, CheckHistory history) {
        EffectScale scale = EffectScale.holding(check.findings());
        HeatMapFigure map = history.map(check);
        List<TableColumn<ColumnFinding, ColumnFinding>> columns = new ArrayList<>();
        columns.add(
                Columns.drawings(
                        words.text("finding.feature"),
                        NAME,
                        120,
                        f -> TypeIcon.named(f.comparison().column())));
        if (history.worthShowing())
            columns.add(
                    Columns.drawings(
                            words.text("finding.history"),
                            HISTORY,
                            150,
                            f -> new FigureCell(map.row(f.column()), dark)));
        TableColumn<ColumnFinding, ColumnFinding> whisker =
                Columns.drawings(
                        "",
                        history.worthShowing() ? WHISKER : WHISKER + HISTORY - 40,
                        150,
                        f -> new FigureCell(new EffectCell(f, scale), dark));
        whisker.setGraphic(new ScaleHead(scale, words.text("finding.margin")));
        whisker.getStyleClass().add("drawing");
        columns.add(whisker);
        columns.add(Columns.numbers(words.text("finding.shift"), 96, Verdicts::effect, "b"));
        columns.add(
                Columns.pieces(
                        words.text("finding.verdict"),
                        116,
                        f -> chip(Mark.of(f.verdict()), words.text("verdict." + f.verdict()))));
        table.getColumns().setAll(columns);
    }
}
