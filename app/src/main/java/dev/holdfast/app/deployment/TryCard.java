package dev.holdfast.app.deployment;

import static dev.holdfast.app.look.Pieces.card;
import static dev.holdfast.app.look.Pieces.cardHead;
import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.id;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.mark;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Mark;
import dev.holdfast.app.look.Spread;
import dev.holdfast.app.table.Columns;
import dev.holdfast.app.table.Rows;
import dev.holdfast.app.table.TextSize;
import dev.holdfast.app.words.Words;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Sizes;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A row typed by hand, or a few of a dataset, and what the model answers.
final class TryCard extends VBox {
    private static final double FIELD = 118;
    private final TryModel model;
    private final Words words;
    private final ReadOnlyIntegerProperty size;
    private final FlowPane fields = Em.gaps(new FlowPane(), 10, 8);
    private final VBox answer = column(8);

    TryCard(TryModel model, Words words, ReadOnlyIntegerProperty size) {
        this.size = size;
        this.model = model;
        this.words = words;
        ComboBox<TryModel.Source> source = sources();
        Button sample =
                Buttons.button(
                        "try-sample",
                        words.text("try.sample", TryModel.SAMPLE),
                        () -> model.scoreSample(source.getValue()));
        Button fill =
                Buttons.button(
                        "try-fill",
                        words.text("try.fill"),
                        () -> model.fillFrom(source.getValue()));
        Button score = Buttons.button("try-score", words.text("try.score"), model::scoreTyped);
        sample.disableProperty().bind(source.valueProperty().isNull().or(model.scoring));
        fill.disableProperty().bind(source.valueProperty().isNull().or(model.scoring));
        score.disableProperty().bind(model.scoring);
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        Spread.least(Em.minHeight(scroll, 120), 280);
        Spread.least(Em.prefWidth(answer, 380), 300);
        Spread body = new Spread(16, grow(scroll), answer);
        VBox card =
                card(cardHead(words.text("try.title"), source, fill, sample, score), grow(body));
        getChildren().add(grow(card));
        grow(this);
        model.inputs.addListener((ListChangeListener<TryModel.Input>) _ -> showFields());
        model.scored.addListener(_ -> showAnswer());
        model.trouble.addListener(_ -> showAnswer());
        showFields();
        showAnswer();
    }

    private ComboBox<TryModel.Source> sources() {
        ComboBox<TryModel.Source> box = new ComboBox<>(model.sources);
        box.setId("try-source");
        box.setPromptText(words.text("try.source"));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(TryModel.Source source) {
                        return source == null ? "" : source.name();
                    }

                    @Override
                    public TryModel.Source fromString(String text) {
                        throw new UnsupportedOperationException("Datasets are chosen, not typed");
                    }
                });
        model.sources.addListener(
                (ListChangeListener<TryModel.Source>)
                        _ -> {
                            if (box.getValue() == null && !model.sources.isEmpty())
                                box.setValue(model.sources.getFirst());
                        });
        return box;
    }

    private void showFields() {
        fields.getChildren().clear();
        if (model.inputs.isEmpty())
            fields.getChildren()
                    .add(Em.width(paragraph(words.text("try.noInputs"), "muted"), 3 * FIELD));
        for (TryModel.Input input : model.inputs) {
            TextField field = Em.width(new TextField(), FIELD);
            field.setId("try-" + input.name());
            field.setPromptText(input.type());
            field.textProperty().bindBidirectional(input.value());
            field.setOnAction(_ -> model.scoreTyped());
            fields.getChildren()
                    .add(Em.width(column(2, label(input.name(), "small", "muted"), field), FIELD));
        }
    }

    private void showAnswer() {
        TryModel.Scored scored = model.scored.get();
        if (!model.trouble.get().isEmpty()) {
            answer.getChildren()
                    .setAll(
                            row(
                                    8,
                                    mark(Mark.FAILED),
                                    id(paragraph(model.trouble.get()), "try-trouble")));
            return;
        }
        if (scored == null) {
            answer.getChildren().setAll(paragraph(words.text("try.hint"), "subtle"));
            return;
        }
        answer.getChildren()
                .setAll(
                        whole(
                                words.text(
                                        "try.answered",
                                        Numbers.count(scored.answer().rows().size(), "row", "rows"),
                                        Sizes.duration(scored.answer().took())),
                                "b"),
                        grow(answers(scored)));
    }

    private Node answers(TryModel.Scored scored) {
        record Line(int number, List<String> cells) {}
        List<Line> lines =
                IntStream.range(0, scored.answer().rows().size())
                        .mapToObj(i -> new Line(i + 1, scored.answer().rows().get(i)))
                        .toList();
        List<TableColumn<Line, Line>> columns = new ArrayList<>();
        columns.add(Columns.numbers("#", 50, l -> Integer.toString(l.number())));
        for (int i = 0; i < scored.answer().outputs().size(); i++) {
            int at = i;
            columns.add(
                    Columns.numbers(
                            scored.answer().outputs().get(i),
                            150,
                            l -> at < l.cells().size() ? l.cells().get(at) : "",
                            "b"));
        }
        return TextSize.follow(
                Rows.table(
                        "try-answer", "dense", FXCollections.observableArrayList(lines), columns),
                size);
    }
}
