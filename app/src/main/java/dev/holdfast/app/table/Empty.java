package dev.holdfast.app.table;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.icon;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.styled;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;

/// What stands where nothing is yet: what would be here, why it is not, and the next step.
public final class Empty {
    private static final double WIDTH = 440;

    private Empty() {}

    public static Node of(Ikon sign, String title, String sentence, Node... actions) {
        var buttons = row(8, actions);
        buttons.setAlignment(Pos.CENTER);
        VBox words =
                column(
                        10,
                        icon(sign, "big-icon"),
                        label(title, "h2"),
                        styled(paragraph(sentence, "muted"), "empty-sentence"),
                        buttons);
        words.setAlignment(Pos.CENTER);
        words.setMaxSize(WIDTH, javafx.scene.layout.Region.USE_PREF_SIZE);
        return new StackPane(words);
    }
}
