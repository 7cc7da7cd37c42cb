package dev.holdfast.app.deployment;

import static dev.holdfast.app.look.Pieces.card;
import static dev.holdfast.app.look.Pieces.cardHead;
import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.flushCard;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.id;
import static dev.holdfast.app.look.Pieces.mark;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.styled;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.figure.FigurePane;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.look.Spread;
import dev.holdfast.app.look.WrapRow;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.table.Columns;
import dev.holdfast.app.table.Rows;
import dev.holdfast.app.table.Segments;
import dev.holdfast.app.table.TextSize;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.deployment.Probe;
import dev.holdfast.catalog.deployment.ServedSchema;
import dev.holdfast.report.figure.LatencyFigure;
import dev.holdfast.report.words.Moments;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;

/// One deployment: how fast it answers, why it last did not, what it takes and gives, and a row to try.
final class DeploymentPage extends VBox {
    private final DeploymentsModel model;
    private final Words words;
    private final ReadOnlyIntegerProperty size;
    private final Moments moments;
    private final FigurePane latency;
    private final VBox failure = column(0);
    private final VBox schema = column(0);
    private final Label figures = whole("", "subtle", "small");
    private final VBox trial = grow(column(0));

    DeploymentPage(DeploymentsModel model, Bench bench) {
        this.model = model;
        this.words = bench.words();
        this.size = bench.appearance().fontSize();
        this.moments = new Moments(words.clock());
        this.latency = new FigurePane("latency", bench).growing();
        Spread.least(Em.prefWidth(schema, 300), 290);
        Spread upper = Em.prefHeight(new Spread(16, latencyCard(), grow(schema)), 300);
        VBox page = grow(column(16, failure, upper, trial));
        getChildren().add(page);
        grow(this);
        model.probes.addListener((ListChangeListener<Probe>) _ -> showProbes());
        model.lastFailure.addListener(_ -> showFailure());
        model.schema.addListener(_ -> showSchema());
        model.schemaTrouble.addListener(_ -> showSchema());
        showProbes();
        showFailure();
        showSchema();
    }

    /// What is tried belongs to the deployment that is open.
    void tryIt(Node panel) {
        trial.getChildren().setAll(grow(panel));
    }

    private VBox latencyCard() {
        VBox card =
                card(
                        cardHead(
                                words.text("deployment.latency"),
                                figures,
                                Segments.of(
                                        "latency-span",
                                        DeploymentsModel.Span.values(),
                                        s -> words.text("deployment.span." + s.name()),
                                        model.span),
                                styled(whole(""), "menu-room")),
                        latency);
        return grow(Spread.least(Em.prefWidth(card, 560), 380));
    }

    private void showProbes() {
        latency.figure().set(new LatencyFigure(List.copyOf(model.probes), moments));
        figures.setText(new HealthWords(words, moments).latency(model.probes).orElse(""));
    }

    private void showFailure() {
        Probe failed = model.lastFailure.get();
        if (failed == null) {
            failure.getChildren().clear();
            return;
        }
        DeploymentRow row = model.selected().get();
        boolean now = row != null && failed.equals(row.last());
        HBox band =
                new WrapRow(
                        10,
                        mark(HealthWords.mark(failed.health())),
                        whole(
                                words.text(
                                        now ? "deployment.failsNow" : "deployment.lastFailure",
                                        moments.brief(failed.at())),
                                "b"),
                        grow(
                                Em.minWidth(
                                        id(paragraph(failed.reason(), "muted"), "last-failure"),
                                        200)));
        failure.getChildren().setAll(styled(band, "band", now ? "danger" : "plain"));
    }

    private void showSchema() {
        ServedSchema served = model.schema.get();
        if (served == null) {
            boolean asking = model.schemaTrouble.get().isEmpty();
            VBox card =
                    card(
                            cardHead(words.text("deployment.schema")),
                            paragraph(
                                    asking
                                            ? words.text("deployment.schema.asking")
                                            : model.schemaTrouble.get(),
                                    "muted"));
            schema.getChildren().setAll(grow(card));
            return;
        }
        ObservableList<SchemaLine> lines = FXCollections.observableArrayList();
        served.inputs().forEach(f -> lines.add(new SchemaLine(true, f)));
        served.outputs().forEach(f -> lines.add(new SchemaLine(false, f)));
        Node body =
                lines.isEmpty()
                        ? styled(
                                paragraph(words.text("deployment.schema.none"), "muted"),
                                "card-text")
                        : grow(schemaTable(lines));
        schema.getChildren()
                .setAll(grow(flushCard(cardHead(words.text("deployment.schema")), body)));
    }

    private Node schemaTable(ObservableList<SchemaLine> lines) {
        return TextSize.follow(
                Rows.table(
                        "served-schema",
                        "dense",
                        lines,
                        List.of(
                                Columns.words(
                                        words.text("schema.name"),
                                        124,
                                        l -> l.field().name(),
                                        "med"),
                                Columns.whole(
                                        words.text("schema.type"),
                                        72,
                                        l -> l.field().type(),
                                        "muted"),
                                Columns.whole(
                                        words.text("schema.side"),
                                        72,
                                        l ->
                                                words.text(
                                                        l.input()
                                                                ? "schema.input"
                                                                : "schema.output"),
                                        "muted"))),
                size);
    }

    private record SchemaLine(boolean input, ServedSchema.Field field) {}

    static Mark markOf(DeploymentRow row) {
        return HealthWords.mark(row.health());
    }
}
