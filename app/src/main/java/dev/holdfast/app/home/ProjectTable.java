package dev.holdfast.app.home;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.label;

import dev.holdfast.app.figure.Miniature;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.table.Rows;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.report.figure.VerdictStrip;
import dev.holdfast.report.words.Moments;
import dev.holdfast.report.words.Verdicts;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Projects with the verdicts of their last windows. Enter or a double click goes into one.
final class ProjectTable extends TableView<ProjectRow> {
    /// What all its columns need.
    static final double WIDTH = 720;

    private static final double STRIP = 176;
    private final Bench bench;
    private final Moments moments;

    ProjectTable(Bench bench) {
        this.bench = bench;
        this.moments = new Moments(bench.words().clock());
        setId("home-projects");
        getStyleClass().add("tall");
        Rows.leastHeight(this);
        getColumns().add(made("home.column.project", 190, this::name, false));
        getColumns()
                .add(made("home.column.live", 60, row -> label(String.valueOf(row.live())), true));
        getColumns().add(made("home.column.strip", STRIP + 20, this::strip, false));
        getColumns().add(made("home.column.now", 150, this::now, false));
        getColumns().add(made("home.column.checked", 110, this::checked, false));
        setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) enter();
                });
        setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) enter();
                });
    }

    private void enter() {
        ProjectRow row = getSelectionModel().getSelectedItem();
        if (row != null)
            bench.navigation().open(PlaceId.HOME, new Selection.Project(row.project().id()));
    }

    private Node name(ProjectRow row) {
        Node name = label(row.project().name(), "med");
        return row.models().isEmpty()
                ? name
                : column(1, name, label(row.models(), "small", "muted"));
    }

    private Node strip(ProjectRow row) {
        List<VerdictStrip.Mark> marks = new ArrayList<>();
        for (int i = row.checks().size(); i < Survey.WINDOWS; i++)
            marks.add(new VerdictStrip.Mark("", Optional.empty()));
        for (Check check : row.checks())
            marks.add(new VerdictStrip.Mark(check.currentName(), Optional.of(check.verdict())));
        Miniature strip = new Miniature(bench.appearance());
        strip.show(new VerdictStrip(marks));
        return Em.height(Em.width(strip, STRIP), 20);
    }

    private Node now(ProjectRow row) {
        Check newest = row.newest();
        if (newest == null) return label(bench.words().text("home.unchecked"), "subtle");
        if (newest.verdict() == Verdict.DRIFT)
            return Pieces.chip(
                    Mark.DRIFT, bench.words().text("home.now.drift", newest.count(Verdict.DRIFT)));
        String word = Verdicts.word(newest.verdict());
        return Pieces.chip(
                Mark.of(newest.verdict()),
                word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1));
    }

    private Node checked(ProjectRow row) {
        Check newest = row.newest();
        return label(newest == null ? "" : moments.brief(newest.at()), "muted");
    }

    private TableColumn<ProjectRow, ProjectRow> made(
            String key, double width, Function<ProjectRow, Node> maker, boolean number) {
        TableColumn<ProjectRow, ProjectRow> column = new TableColumn<>(bench.words().text(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new MadeCell(maker));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        if (number) column.getStyleClass().add("num");
        return column;
    }

    private static final class MadeCell extends TableCell<ProjectRow, ProjectRow> {
        private final Function<ProjectRow, Node> maker;

        MadeCell(Function<ProjectRow, Node> maker) {
            this.maker = maker;
        }

        @Override
        protected void updateItem(@Nullable ProjectRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : maker.apply(row));
        }
    }
}
