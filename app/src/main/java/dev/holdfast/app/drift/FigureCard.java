package dev.holdfast.app.drift;

import static dev.holdfast.app.look.Pieces.card;
import static dev.holdfast.app.look.Pieces.cardHead;
import static dev.holdfast.app.look.Pieces.grow;

import dev.holdfast.app.table.FigureCell;
import dev.holdfast.report.figure.Figure;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A card with a title and a figure.
final class FigureCard {
    private FigureCard() {}

    static VBox of(Figure figure, ObservableBooleanValue dark, Node... right) {
        VBox card = grow(card(cardHead(figure.title(), right), grow(new FigureCell(figure, dark))));
        card.setPrefWidth(300);
        return card;
    }
}
