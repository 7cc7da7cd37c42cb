package dev.holdfast.app.run;

import static dev.holdfast.app.look.Pieces.icon;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.styled;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.look.WrapRow;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.run.RunFilter;
import dev.holdfast.catalog.run.RunFilterText;
import dev.holdfast.report.words.Numbers;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.List;

/// The filter as tokens with a field for one more, or as one text; and how many runs match.
final class RunFilterBar extends VBox {
    private final RunsViewModel model;
    private final Words words;
    private final HBox tokens = new WrapRow(6);
    private final TextField more = new TextField();
    private final TextField text = new TextField();

    RunFilterBar(RunsViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("runs-filter");
        field(more, "runs-filter-more", "runs.filter.more");
        field(text, "runs-filter-text", "runs.filter.text");
        text.getStyleClass().add("mono");
        text.setOnAction(_ -> model.filter.take(text.getText()));
        more.setOnAction(_ -> addMore());
        more.addEventFilter(KeyEvent.KEY_PRESSED, this::backspace);
        model.filter.text.addListener((_, _, now) -> text.setText(now));
        model.filter.filter.addListener((_, _, _) -> showTokens());
        model.filter.asText.addListener((_, _, _) -> showTokens());
        HBox bar =
                styled(
                        row(8, icon(BootstrapIcons.FUNNEL, "muted-icon"), tokens, count(), code()),
                        "filter-bar");
        HBox.setHgrow(tokens, Priority.ALWAYS);
        tokens.setMinWidth(0);
        getChildren().addAll(bar, complaint());
        Em.spacing(this, 4);
        showTokens();
    }

    private void field(TextField field, String id, String prompt) {
        field.setId(id);
        field.setPromptText(words.text(prompt));
        field.setAccessibleText(words.text(prompt));
        field.getStyleClass().add("bare");
        Em.minWidth(field, 160);
        HBox.setHgrow(field, Priority.ALWAYS);
    }

    private Label count() {
        Label count = whole("", "muted");
        count.setId("runs-count");
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> words.text("runs.count", model.total.get()), model.total));
        return count;
    }

    private Button code() {
        Button code =
                Buttons.icon(
                        "runs-filter-code",
                        BootstrapIcons.CODE,
                        words.text("runs.filter.code"),
                        () -> {
                            model.filter.asText.set(!model.filter.asText.get());
                            focus();
                        });
        return code;
    }

    private Node complaint() {
        Label complaint = Pieces.paragraph("", "small", "t-danger");
        complaint.setId("runs-filter-complaint");
        complaint.textProperty().bind(model.filter.complaint);
        complaint.visibleProperty().bind(complaint.textProperty().isNotEmpty());
        complaint.managedProperty().bind(complaint.visibleProperty());
        return complaint;
    }

    void focus() {
        (model.filter.asText.get() ? text : more).requestFocus();
    }

    private void addMore() {
        if (model.filter.add(more.getText())) more.clear();
    }

    private void backspace(KeyEvent event) {
        List<RunFilter> parts = model.filter.parts();
        if (event.getCode() == KeyCode.BACK_SPACE && more.getText().isEmpty() && !parts.isEmpty())
            model.filter.drop(parts.getLast());
    }

    private void showTokens() {
        tokens.getChildren().clear();
        if (model.filter.asText.get()) {
            tokens.getChildren().add(text);
            return;
        }
        for (RunFilter part : model.filter.parts()) {
            if (!tokens.getChildren().isEmpty())
                tokens.getChildren().add(whole(words.text("runs.filter.and"), "small", "muted"));
            tokens.getChildren().add(token(part));
        }
        tokens.getChildren().add(more);
    }

    private Node token(RunFilter part) {
        String condition = RunFilterText.print(part);
        HBox token = row(4);
        if (part instanceof RunFilter.Compare) {
            String[] pieces = condition.split(" ", 3);
            for (int i = 0; i < pieces.length; i++)
                token.getChildren().add(whole(pieces[i], i == 1 ? "muted" : "f"));
        } else token.getChildren().add(whole(condition, "f"));
        Button drop =
                Buttons.icon(
                        "runs-filter-drop",
                        BootstrapIcons.X,
                        words.text("runs.filter.drop", condition),
                        () -> model.filter.drop(part));
        drop.getStyleClass().add("tight");
        token.getChildren().add(drop);
        token.setMinWidth(Region.USE_PREF_SIZE);
        return styled(token, "token");
    }

    /// What stands in the table's place when nothing matches: the condition that is in the way, and a button that
    /// drops it.
    Node nothingMatches() {
        Label says = label("", "muted");
        says.setId("runs-none");
        Button drop = Buttons.small("runs-none-drop", words.text("runs.none.drop"), () -> {});
        Runnable show =
                () -> {
                    RunsViewModel.NearMiss miss = model.nearMiss.get();
                    drop.setVisible(miss != null);
                    if (model.all.get() == 0) says.setText(words.text("runs.none.yet"));
                    else if (miss == null) says.setText(words.text("runs.none"));
                    else {
                        says.setText(
                                words.text(
                                        "runs.none.near", Numbers.count(miss.runs()), miss.text()));
                        drop.setOnAction(_ -> model.filter.drop(miss.part()));
                    }
                };
        model.nearMiss.addListener((_, _, _) -> show.run());
        model.all.addListener((_, _, _) -> show.run());
        show.run();
        VBox nothing = Pieces.column(10, says, drop);
        nothing.setAlignment(javafx.geometry.Pos.CENTER);
        return nothing;
    }
}
