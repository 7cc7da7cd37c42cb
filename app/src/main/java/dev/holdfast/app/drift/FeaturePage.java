package dev.holdfast.app.drift;

import static dev.holdfast.app.look.Pieces.card;
import static dev.holdfast.app.look.Pieces.cardHead;
import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.flushCard;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.figure.FigurePane;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Spread;
import dev.holdfast.app.look.WrapRow;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.table.Columns;
import dev.holdfast.app.table.Rows;
import dev.holdfast.app.table.Segments;
import dev.holdfast.app.table.TextSize;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.report.figure.Figure;
import dev.holdfast.report.figure.Figures;
import dev.holdfast.report.figure.Table;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Verdicts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// One column of a check as a page: its figures in tiles, both distributions, and every method's value.
final class FeaturePage extends VBox {
    private final DriftModel model;
    private final Words words;
    private final Bench bench;
    private final FigurePane pane;
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.DISTRIBUTION);

    /// How the two windows are drawn.
    enum View {
        DISTRIBUTION,
        DIFFERENCE,
        TABLE
    }

    FeaturePage(DriftModel model, Bench bench) {
        this.model = model;
        this.bench = bench;
        this.words = bench.words();
        this.pane = new FigurePane("feature-figure", bench).growing();
        grow(this);
        model.finding().addListener(_ -> show());
        view.addListener(_ -> show());
        show();
    }

    private void show() {
        Check check = model.check().get();
        ColumnFinding finding = model.finding().get();
        if (check == null || finding == null) {
            getChildren().clear();
            return;
        }
        Spread lower = new Spread(16, figure(check, finding), methods(finding));
        getChildren().setAll(grow(column(16, tiles(check, finding), grow(lower))));
    }

    private HBox tiles(Check check, ColumnFinding finding) {
        ColumnComparison c = finding.comparison();
        Effect effect = finding.effect();
        return new WrapRow(
                14,
                tile(
                        "tile.decided." + finding.cause(),
                        Verdicts.effect(finding),
                        words.text("tile.shift.note", Verdicts.band(effect))),
                tile("tile.margin", Verdicts.margin(effect), reached(effect)),
                tile("tile.visible", Verdicts.visible(finding), words.text("tile.visible.note")),
                tile(
                        "tile.missing",
                        Numbers.percent(share(c.currentMissing(), c.currentRows())),
                        words.text(
                                "tile.missing.note",
                                Numbers.percent(share(c.referenceMissing(), c.referenceRows())))),
                tile(
                        "tile.p",
                        Numbers.p(finding.pAdjusted()),
                        words.text(
                                "tile.p.note",
                                check.family().size(),
                                Numbers.percent(check.family().q(), 0))));
    }

    private String reached(Effect effect) {
        return effect.measured()
                ? words.text("tile.margin.note", Numbers.times(effect.inMargins()))
                : "";
    }

    private static double share(long part, long whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }

    private Node tile(String key, String figure, String note) {
        VBox tile =
                card(
                        whole(words.text(key), "muted", "small"),
                        whole(figure, "h1"),
                        whole(note, "muted", "small"));
        tile.setMinWidth(USE_PREF_SIZE);
        return grow(Em.spacing(tile, 2));
    }

    private VBox figure(Check check, ColumnFinding finding) {
        Figure figure =
                view.get() == View.DIFFERENCE
                        ? Figures.difference(check, finding)
                        : Figures.distribution(check, finding);
        pane.figure().set(figure);
        Node shown = view.get() == View.TABLE ? numbers(figure.table()) : pane;
        VBox card =
                card(
                        cardHead(
                                words.text("feature.distribution"),
                                Segments.of(
                                        "feature-view",
                                        View.values(),
                                        v -> words.text("feature.view." + v.name()),
                                        view)),
                        grow(shown));
        return grow(Spread.least(Em.prefWidth(card, 560), 340));
    }

    private Node numbers(Table table) {
        List<TableColumn<List<String>, List<String>>> columns = new ArrayList<>();
        for (int i = 0; i < table.header().size(); i++) {
            int at = i;
            columns.add(
                    table.numeric(i)
                            ? Columns.numbers(table.header().get(i), 130, r -> r.get(at))
                            : Columns.words(table.header().get(i), 150, r -> r.get(at)));
        }
        return TextSize.follow(
                Rows.table(
                        "feature-numbers",
                        "dense",
                        FXCollections.observableArrayList(table.text()),
                        columns),
                bench.appearance().fontSize());
    }

    private VBox methods(ColumnFinding finding) {
        var rows =
                FXCollections.observableArrayList(new MethodValues(words).of(finding.comparison()));
        TableView<MethodValues.Line> table =
                Rows.table(
                        "methods",
                        "std",
                        rows,
                        List.of(
                                Columns.words(
                                        words.text("method.name"), 190, MethodValues.Line::name),
                                Columns.numbers(
                                        words.text("method.value"),
                                        90,
                                        MethodValues.Line::value,
                                        "b"),
                                Columns.numbers(
                                        words.text("method.p"),
                                        79,
                                        MethodValues.Line::p,
                                        "muted")));
        TextSize.follow(table, bench.appearance().fontSize());
        VBox card = flushCard(cardHead(words.text("feature.methods")), grow(table));
        return Spread.least(Em.prefWidth(card, 380), 380);
    }
}
