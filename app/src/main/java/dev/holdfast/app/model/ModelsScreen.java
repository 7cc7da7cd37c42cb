package dev.holdfast.app.model;

import static dev.holdfast.app.look.Pieces.card;
import static dev.holdfast.app.look.Pieces.cardHead;
import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.flushCard;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.paragraph;

import dev.holdfast.app.figure.FigurePane;
import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.selection.Linked;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.table.TextSize;
import dev.holdfast.catalog.Subject;
import dev.holdfast.report.figure.AliasFigure;
import dev.holdfast.report.words.Moments;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;

/// Models: the table, the timeline of the chosen one, and the same in the inspector.
final class ModelsScreen extends Screen {
    private static final double TIMELINE = 250;
    private final Bench bench;
    private final ModelsViewModel model;
    private final ModelInspector inspector;
    private final FigurePane timeline;
    private final TextField filter = new TextField();
    private final Label timelineTitle;
    private final VBox body;
    private Linked shown = Linked.NOTHING;

    ModelsScreen(Bench bench) {
        this.bench = bench;
        this.model = new ModelsViewModel(bench.desk().stores(), bench.background(), bench.words());
        this.inspector = new ModelInspector(bench);
        this.timeline =
                new FigurePane("models-timeline", bench).growing().onChosen(this::chooseVersion);
        ModelTable table =
                TextSize.follow(
                        new ModelTable(model, bench.words(), this::choose),
                        bench.appearance().fontSize());
        VBox top = flushCard(grow(table));
        HBox head =
                cardHead(
                        "",
                        paragraph(bench.words().text("models.timeline.hint"), "small", "subtle"));
        timelineTitle = (Label) head.getChildren().getFirst();
        VBox lower = Em.prefHeight(card(head, timeline), TIMELINE);
        body = column(16, grow(top), lower);
        filter.setId("models-filter");
        filter.setPromptText(bench.words().text("models.filter"));
        filter.setAccessibleText(bench.words().text("models.filter"));
        filter.textProperty().bindBidirectional(model.filter);
        Em.prefWidth(filter, 230);
        title().set(bench.words().text("place.models"));
        sentence().bind(model.sentence);
        actions().add(filter);
        model.chosen.addListener((_, _, row) -> show(row));
        model.empty.addListener((_, _, empty) -> content().set(empty ? empty() : body));
        content().set(body);
        bench.refresher()
                .when(
                        EnumSet.of(
                                Subject.MODEL,
                                Subject.MODEL_VERSION,
                                Subject.DEPLOYMENT,
                                Subject.CHECK),
                        this::refresh);
    }

    private void choose(ModelRow row) {
        bench.navigation().select(new Selection.Model(row.model().projectId(), row.model().id()));
    }

    private void chooseVersion(String number) {
        ModelRow row = model.chosen.get();
        if (row != null)
            row.version(number)
                    .ifPresent(
                            v ->
                                    bench.navigation()
                                            .select(
                                                    new Selection.ModelVersion(
                                                            row.model().projectId(),
                                                            row.model().id(),
                                                            v.id())));
    }

    private void show(@Nullable ModelRow row) {
        if (row == null) {
            inspector().set(null);
            timeline.figure().set(null);
            return;
        }
        timelineTitle.setText(bench.words().text("models.timeline", row.model().name()));
        timeline.figure()
                .set(
                        new AliasFigure(
                                row.model().name(),
                                row.spans(),
                                row.versions(),
                                bench.words().clock().instant(),
                                new Moments(bench.words().clock())));
        inspector().set(inspector.of(row, shown));
    }

    private Node empty() {
        VBox empty =
                column(
                        10,
                        label(bench.words().text("models.empty.title"), "h2"),
                        paragraph(bench.words().text("models.empty.text"), "muted"),
                        Buttons.button(
                                "models-connect",
                                bench.words().text("first.connect.do"),
                                bench.connecting()::ask));
        empty.setAlignment(Pos.CENTER);
        return empty;
    }

    @Override
    public void follow(Linked linked) {
        shown = linked;
        ModelRow now = model.chosen.get();
        boolean same =
                now != null && linked.model() != null && linked.model().id() == now.model().id();
        if (same) show(now);
        refresh();
    }

    @Override
    public void refresh() {
        model.show(shown.projectId(), shown.model() == null ? 0 : shown.model().id());
    }

    @Override
    public void focusFilter() {
        filter.requestFocus();
    }
}
