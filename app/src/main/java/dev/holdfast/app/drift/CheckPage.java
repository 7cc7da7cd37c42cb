package dev.holdfast.app.drift;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.flushCard;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.mark;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.spring;
import static dev.holdfast.app.look.Pieces.styled;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.look.Spread;
import dev.holdfast.app.look.WrapRow;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.table.Rows;
import dev.holdfast.app.table.Segments;
import dev.holdfast.app.table.TextSize;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.report.figure.Figures;
import dev.holdfast.report.figure.ImpactFigure;
import dev.holdfast.report.figure.TimelineFigure;
import dev.holdfast.report.words.Numbers;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A check at one look: how many columns moved, which, how far; and the chosen one drawn below.
final class CheckPage extends VBox {
    private final DriftModel model;
    private final Words words;
    private final FigureCard distribution;
    private final FigureCard difference;
    private final FigureCard timeline;
    private final FigureCard impact;
    private final SegmentedButton orders;
    private final ToggleButton byImpact;
    private final FindingsTable findings;
    private final HBox counts = new WrapRow(20);
    private final Spread figures = new Spread(16);
    private final VBox legend = column(0);

    CheckPage(
            DriftModel model,
            Bench bench,
            Consumer<ColumnFinding> chosen,
            Consumer<ColumnFinding> opened) {
        this.model = model;
        this.words = bench.words();
        this.distribution = new FigureCard("check-distribution", bench);
        this.difference = new FigureCard("check-difference", bench);
        this.timeline = new FigureCard("check-timeline", bench);
        this.impact = new FigureCard("check-impact", bench);
        impact.pane.onChosen(model::select);
        this.orders =
                Segments.of(
                        "finding-order",
                        FindingOrder.values(),
                        o -> words.text("order." + o.name()),
                        model.order);
        this.byImpact = orders.getButtons().get(FindingOrder.IMPACT.ordinal());
        this.findings = new FindingsTable(model, words, bench.appearance().dark());
        TableView<ColumnFinding> table =
                TextSize.follow(findings.table, bench.appearance().fontSize());
        Rows.onChosen(table, chosen);
        Rows.onOpened(table, opened);
        table.setOnKeyTyped(
                event -> {
                    if (event.getCharacter().equals("j")) model.step(1);
                    if (event.getCharacter().equals("k")) model.step(-1);
                });
        VBox card = grow(flushCard(head(), grow(table), legend));
        styled(legend, "card-foot");
        Em.prefHeight(figures, 250);
        getChildren().add(grow(column(16, card, figures)));
        grow(this);
        model.check().addListener(_ -> show());
        model.history.addListener(_ -> show());
        model.finding().addListener((_, _, finding) -> show(finding));
        bench.appearance().dark().addListener((_, _, _) -> findings.table.refresh());
        show();
    }

    private HBox head() {
        HBox head = new WrapRow(16, counts, spring(), orders);
        return styled(head, "card-head");
    }

    private void show() {
        Check check = model.check().get();
        if (check == null) return;
        counts.getChildren()
                .setAll(
                        count(check, Verdict.DRIFT, "counts.drift"),
                        count(check, Verdict.STABLE, "counts.stable"),
                        count(check, Verdict.UNDECIDED, "counts.undecided"));
        orders.getButtons().remove(byImpact);
        if (FindingOrder.IMPACT.fits(check)) orders.getButtons().addFirst(byImpact);
        findings.show(check, model.history.get());
        legend.getChildren().setAll(legend(check));
        show(model.finding().get());
    }

    private Node count(Check check, Verdict verdict, String key) {
        return row(
                8,
                mark(Mark.of(verdict), 11),
                whole(Numbers.count(check.count(verdict)), "h2"),
                whole(words.text(key), "muted"));
    }

    private HBox legend(Check check) {
        HBox line = new WrapRow(14);
        if (model.history.get().worthShowing())
            line.getChildren()
                    .addAll(
                            paragraph(
                                    words.text("legend.history", check.referenceName()),
                                    "subtle",
                                    "small"),
                            key("stable", "legend.inside"),
                            key("beyond", "legend.beyond"),
                            key("undecided", "legend.undecided"));
        line.getChildren().add(paragraph(words.text("legend.tick"), "subtle", "small"));
        return line;
    }

    private Node key(String style, String key) {
        Region cell = styled(new Region(), "legend-cell", style);
        return row(6, cell, whole(words.text(key), "subtle", "small"));
    }

    private void show(@Nullable ColumnFinding finding) {
        Check check = model.check().get();
        Rows.show(findings.table, finding == null ? -1 : model.findings.indexOf(finding));
        if (check == null || finding == null) {
            figures.show(List.of());
            return;
        }
        figures.show(cards(check, finding));
    }

    /// Three at most: with a history and importances the difference is left to the column's own page.
    private List<FigureCard> cards(Check check, ColumnFinding finding) {
        boolean timed = model.history.get().worthShowing();
        boolean weighed = check.settings().importances().known();
        List<FigureCard> cards = new ArrayList<>(List.of(distribution));
        distribution.show(Figures.distribution(check, finding));
        if (!timed || !weighed) {
            difference.show(Figures.difference(check, finding));
            cards.add(difference);
        }
        if (timed) {
            timeline.show(TimelineFigure.of(model.history.get().checks(), finding.column()));
            cards.add(timeline);
        }
        if (weighed) {
            impact.show(ImpactFigure.of(check));
            cards.add(impact);
        }
        return cards;
    }

    TableView<ColumnFinding> table() {
        return findings.table;
    }
}
