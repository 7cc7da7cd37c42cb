package dev.holdfast.app.drift;

import static dev.holdfast.app.look.Pieces.card;
import static dev.holdfast.app.look.Pieces.cardHead;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.paragraph;

import dev.holdfast.app.figure.FigurePane;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.Spread;
import dev.holdfast.app.place.Bench;
import dev.holdfast.report.figure.Figure;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A card with a figure under its title.
final class FigureCard extends VBox {
    private final Label title = paragraph("", "h3");
    final FigurePane pane;

    FigureCard(String id, Bench bench) {
        pane = new FigurePane(id, bench).growing();
        var head = cardHead("");
        head.getChildren().set(0, title);
        VBox card = grow(card(head, pane));
        getChildren().add(card);
        Spread.least(Em.prefWidth(this, 300), 222);
        setMinWidth(0);
        grow(this);
    }

    void show(Figure figure) {
        title.setText(figure.title());
        pane.figure().set(figure);
    }
}
