package dev.holdfast.app.drift;

import static dev.holdfast.app.look.Pieces.chip;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.spring;
import static dev.holdfast.app.look.Pieces.styled;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.table.Columns;
import dev.holdfast.app.table.FigureCell;
import dev.holdfast.app.table.Rows;
import dev.holdfast.app.table.TypeIcon;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Importances;
import dev.holdfast.report.figure.EffectCell;
import dev.holdfast.report.figure.EffectScale;
import dev.holdfast.report.figure.HeatMapFigure;
import dev.holdfast.report.words.Impacts;
import dev.holdfast.report.words.Verdicts;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.ArrayList;
import java.util.List;

/// One column of the data a row: its history where there is one, its shift against the margin, the verdict.
final class FindingsTable {
    private static final double NAME = 172;
    private static final double HISTORY = 232;
    private static final double WHISKER = 206;
    private static final double IMPORTANCE = 104;
    private static final double BAR = 30;

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
        Importances known = check.settings().importances();
        if (known.known()) columns.add(importance(known, check));
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

    private TableColumn<ColumnFinding, ColumnFinding> importance(Importances known, Check check) {
        double most =
                check.findings().stream()
                        .mapToDouble(f -> known.share(f.column()))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(1);
        return Columns.pieces(
                words.text("finding.importance"),
                IMPORTANCE,
                f -> importance(known, f, known.share(f.column()) / most));
    }

    /// A bar of the share, `part` of the greatest, with the number beside it.
    private static Node importance(Importances known, ColumnFinding finding, double part) {
        Region bar = styled(new Region(), "bar-fg", "mutedbar");
        StackPane track = styled(new StackPane(bar), "bar-bg");
        Em.height(Em.width(track, BAR), 6);
        StackPane.setAlignment(bar, Pos.CENTER_LEFT);
        bar.maxWidthProperty().bind(track.widthProperty().multiply(part > 0 ? part : 0));
        track.setVisible(!Double.isNaN(part));
        return row(8, track, spring(), whole(Impacts.share(known, finding.column())));
    }
}
