package dev.holdfast.app.run;

import static dev.holdfast.app.look.Pieces.flushCard;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.tip;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.table.Columns;
import dev.holdfast.app.table.Rows;
import dev.holdfast.app.table.TextSize;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.run.Run;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import org.controlsfx.control.ToggleSwitch;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.ArrayList;
import java.util.List;

/// The chosen runs as columns, what they have as rows, and their curves over each other.
final class ComparePage extends VBox {
    private static final double NAME = 190;
    private static final double KIND = 90;
    private static final double VALUE = 158;
    private static final double HEAD = 148;
    private static final double DIFFERENCE = 104;
    private final CompareModel model;
    private final RunColours colours;
    private final RunValues values;
    private final Words words;
    private final CurvesCard curves;
    private final TableView<Comparison.Line> table;

    ComparePage(CompareModel model, RunColours colours, RunValues values, Bench bench) {
        this.model = model;
        this.colours = colours;
        this.values = values;
        this.words = bench.words();
        curves = new CurvesCard("compare", bench);
        table =
                TextSize.follow(
                        Rows.table("compare", "std", model.lines, List.of()),
                        bench.appearance().fontSize());
        table.setAccessibleText(words.text("compare.table"));
        table.setPlaceholder(label(words.text("compare.alike"), "muted"));
        VBox card = flushCard(grow(table));
        Em.minHeight(Em.prefHeight(card, 390), 200);
        Em.minHeight(Em.prefHeight(curves, 260), 180);
        Em.spacing(this, 14);
        getChildren().addAll(grow(card), curves);
        model.comparison.addListener((_, _, now) -> show(now));
    }

    /// What stands right of the title while the page is shown.
    List<Node> actions(Runnable back) {
        ToggleSwitch differences = new ToggleSwitch(words.text("runs.differences"));
        differences.setId("compare-differences");
        differences.selectedProperty().bindBidirectional(model.onlyDifferences);
        Button swap =
                Buttons.button(
                        "compare-swap",
                        BootstrapIcons.ARROW_LEFT_RIGHT,
                        words.text("compare.swap"),
                        model::swap);
        swap.visibleProperty().bind(model.isPair());
        swap.managedProperty().bind(swap.visibleProperty());
        return List.of(
                differences,
                swap,
                Buttons.button(
                        "compare-back",
                        BootstrapIcons.ARROW_LEFT,
                        words.text("compare.back"),
                        back));
    }

    private void show(@Nullable Comparison now) {
        if (now == null) return;
        List<TableColumn<Comparison.Line, Comparison.Line>> columns = new ArrayList<>();
        columns.add(
                Columns.words(
                        words.text("compare.key"),
                        NAME,
                        line -> RunValues.shortName(line.key()),
                        "med"));
        columns.add(
                Columns.whole(
                        words.text("compare.kind"),
                        KIND,
                        line -> words.text("compare.kind." + line.key().family()),
                        "muted"));
        for (int i = 0; i < now.runs().size(); i++) columns.add(run(now.runs().get(i), i));
        if (model.isPair().get())
            columns.add(
                    Columns.numbers(
                            words.text("compare.difference"), DIFFERENCE, model::difference));
        table.getColumns().setAll(columns);
        curves.show(now.runs(), colours.all());
    }

    private TableColumn<Comparison.Line, Comparison.Line> run(Run run, int place) {
        TableColumn<Comparison.Line, Comparison.Line> column =
                Columns.pieces("", VALUE, line -> value(line, run, place));
        Circle dot = new Circle(DotCell.RADIUS);
        dot.getStyleClass().addAll("dot", "s" + (colours.of(run.id()) + 1));
        Label name = tip(new Label(run.name(), dot), run.name());
        Em.maxWidth(name, HEAD);
        column.setGraphic(name);
        column.getStyleClass().add("num");
        return column;
    }

    private Node value(Comparison.Line line, Run run, int place) {
        String text = values.text(run, line.key());
        boolean end = place == line.highest() || place == line.lowest();
        HBox cell = row(6, tip(label(text, end ? "b" : "regular"), text));
        if (end && !model.isPair().get())
            cell.getChildren()
                    .addFirst(
                            whole(
                                    words.text(
                                            place == line.highest()
                                                    ? "compare.highest"
                                                    : "compare.lowest"),
                                    "small",
                                    "subtle"));
        cell.setAlignment(Pos.CENTER_RIGHT);
        return cell;
    }
}
