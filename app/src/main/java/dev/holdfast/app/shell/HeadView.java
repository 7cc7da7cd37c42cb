package dev.holdfast.app.shell;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.spring;

import dev.holdfast.app.look.Pieces;
import dev.holdfast.app.look.WrapRow;
import dev.holdfast.app.place.Screen;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Title, actions and the sentence of the screen that is shown.
final class HeadView extends VBox {
    private final Label title = label("", "h1");
    private final Label sentence = label("", "lead", "muted");
    private final HBox actions = new WrapRow(10);

    HeadView() {
        getStyleClass().add("head");
        title.setId("title");
        sentence.setId("sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        HBox first = new WrapRow(10, title, spring(), actions);
        Pieces.styled(first, "head-row");
        getChildren().add(column(4, first, sentence));
        visibleProperty().bind(Bindings.isNotEmpty(title.textProperty()));
        managedProperty().bind(visibleProperty());
    }

    void show(Screen screen) {
        title.textProperty().bind(screen.title());
        sentence.textProperty().bind(screen.sentence());
        Bindings.bindContent(actions.getChildren(), screen.actions());
    }

    void leave(Screen screen) {
        Bindings.unbindContent(actions.getChildren(), screen.actions());
    }
}
