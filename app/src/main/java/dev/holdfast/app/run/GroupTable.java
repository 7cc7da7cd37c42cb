package dev.holdfast.app.run;

import static dev.holdfast.app.look.Pieces.flushCard;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.label;

import dev.holdfast.app.look.Em;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.table.Columns;
import dev.holdfast.app.table.Rows;
import dev.holdfast.app.table.TextSize;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.workbench.run.MetricSample;
import dev.holdfast.workbench.run.RunGroup;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One row a group of runs: how many, mean ± standard deviation of each metric, and the parameters they share.
final class GroupTable {
    private static final double DOT = 34;
    private static final double COUNT = 70;
    private static final double METRIC = 170;
    private static final double PARAM = 120;
    private final GroupsModel model;
    private final RunsViewModel runs;
    private final Words words;
    private final GroupWords says;
    private final ObservableList<RunGroup> rows = FXCollections.observableArrayList();
    private final TableView<RunGroup> table;
    private final VBox card;

    GroupTable(GroupsModel model, RunsViewModel runs, Bench bench) {
        this.model = model;
        this.runs = runs;
        this.words = bench.words();
        this.says = new GroupWords(words);
        table =
                TextSize.follow(
                        Rows.table("runs-groups", "std", rows, List.of()),
                        bench.appearance().fontSize());
        table.setAccessibleText(words.text("runs.groups"));
        table.placeholderProperty()
                .bind(
                        Bindings.when(model.busy)
                                .then((Node) label(""))
                                .otherwise((Node) label(words.text("runs.none"), "muted")));
        Rows.onOpened(table, model::open);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::chooseBySpace);
        table.getSortOrder()
                .addListener((javafx.beans.Observable _) -> model.sortedBy.set(sortedMetric()));
        card = flushCard(grow(table));
        Em.minHeight(Em.prefHeight(card, 390), 200);
        model.groups.addListener((_, _, _) -> show());
        model.chosen.addListener((javafx.beans.Observable _) -> table.refresh());
        runs.columns.addListener((_, _, _) -> rebuild());
    }

    Node card() {
        return card;
    }

    private void chooseBySpace(KeyEvent event) {
        RunGroup group = table.getSelectionModel().getSelectedItem();
        if (event.getCode() != KeyCode.SPACE || group == null) return;
        model.toggle(group);
        event.consume();
    }

    private void show() {
        List<TableColumn<RunGroup, ?>> order = List.copyOf(table.getSortOrder());
        rows.setAll(model.groups.get().groups());
        rebuild();
        restore(order);
    }

    /// The columns are new ones; the one that was sorted by is known by its title.
    private void restore(List<TableColumn<RunGroup, ?>> order) {
        for (TableColumn<RunGroup, ?> before : order)
            for (TableColumn<RunGroup, ?> column : table.getColumns())
                if (column.isSortable() && column.getText().equals(before.getText())) {
                    column.setSortType(before.getSortType());
                    table.getSortOrder().setAll(List.of(column));
                }
    }

    private void rebuild() {
        List<TableColumn<RunGroup, RunGroup>> columns = new ArrayList<>();
        columns.add(Columns.pieces("", DOT, this::dot));
        columns.add(
                Columns.sorted(
                        Columns.numbers(
                                words.text("runs.groups.runs"),
                                COUNT,
                                group -> Numbers.count(group.runs())),
                        Comparator.comparingInt(RunGroup::runs)));
        for (RunKey key : runs.columns.get().metrics()) columns.add(metric(key.name()));
        for (String name : params()) columns.add(param(name));
        table.getColumns().setAll(columns);
    }

    private Circle dot(RunGroup group) {
        int place = model.chosen.indexOf(group);
        Circle dot = new Circle(DotCell.RADIUS);
        dot.getStyleClass().addAll("dot", place < 0 ? "none" : "s" + (place + 1));
        dot.setOnMouseClicked(_ -> model.toggle(group));
        return dot;
    }

    private TableColumn<RunGroup, RunGroup> metric(String name) {
        TableColumn<RunGroup, RunGroup> column =
                Columns.numbers(name, METRIC, group -> says.cell(group, name));
        column.setUserData(name);
        return Columns.sorted(column, Comparator.comparingDouble(group -> mean(group, name)));
    }

    private static double mean(RunGroup group, String metric) {
        MetricSample sample = group.metrics().get(metric);
        return sample == null ? Double.NEGATIVE_INFINITY : sample.mean();
    }

    private TableColumn<RunGroup, RunGroup> param(String name) {
        return Columns.words(name, PARAM, group -> group.params().getOrDefault(name, Numbers.NONE));
    }

    /// Those that tell groups apart, or all that the run table shows.
    private List<String> params() {
        List<String> differing = model.groups.get().differing();
        if (runs.onlyDifferences.get()) return differing;
        String leftOut = model.leftOut.get();
        return runs.columns.get().params().stream()
                .map(RunKey::name)
                .filter(name -> !name.equals(leftOut))
                .toList();
    }

    private @Nullable String sortedMetric() {
        return table.getSortOrder().isEmpty()
                ? null
                : (String) table.getSortOrder().getFirst().getUserData();
    }
}
