package dev.holdfast.app.place;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.line;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.styled;

import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.WrapRow;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// Builds the panel of the selected thing, always in the same order: name and state, one sentence, figures, made
/// from, became, notes, and the actions at the bottom edge.
public final class Inspector {
    private static final double NAME_WIDTH = 88;
    private final VBox parts = column(10);
    private final HBox actions = new WrapRow(8);

    public Inspector(String name, @Nullable Node mark) {
        HBox head = row(8);
        if (mark != null) head.getChildren().add(mark);
        Label title = label(name, "h2");
        title.setWrapText(true);
        HBox.setHgrow(title, Priority.ALWAYS);
        head.getChildren().add(title);
        parts.getChildren().add(head);
    }

    public Inspector sentence(String words) {
        if (!words.isBlank()) parts.getChildren().add(paragraph(words, "muted"));
        return this;
    }

    /// Chips or tags in a row.
    public Inspector chips(Node... chips) {
        parts.getChildren()
                .add(styled(Em.gaps(new javafx.scene.layout.FlowPane(chips), 6, 6), "chips"));
        return this;
    }

    /// A line and a caption above what follows.
    public Inspector section(String caption) {
        parts.getChildren().addAll(line(), label(caption, "cap"));
        return this;
    }

    public Inspector fact(String name, String value) {
        return fact(name, label(value));
    }

    /// A name and its value, which may be a link or a chip.
    public Inspector fact(String name, Node value) {
        Label left = Em.width(label(name, "muted"), NAME_WIDTH);
        left.setWrapText(true);
        if (value instanceof Label words) words.setWrapText(true);
        HBox fact = row(8, left, value);
        HBox.setHgrow(value, Priority.ALWAYS);
        fact.getStyleClass().add("fact");
        parts.getChildren().add(fact);
        return this;
    }

    public Inspector node(Node node) {
        parts.getChildren().add(node);
        return this;
    }

    public Inspector action(Node button) {
        actions.getChildren().add(button);
        return this;
    }

    public Node build() {
        ScrollPane scroll = new ScrollPane(styled(parts, "inspector-body"));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        BorderPane pane = styled(new BorderPane(scroll), "inspector");
        if (!actions.getChildren().isEmpty())
            pane.setBottom(styled(new VBox(actions), "inspector-actions"));
        return pane;
    }
}
