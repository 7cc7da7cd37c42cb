package dev.holdfast.app.look;

import atlantafx.base.theme.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;

/// Buttons. Each has a test id; each without words has a tooltip that says them.
public final class Buttons {
    private Buttons() {}

    public static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    public static Button button(String id, Ikon icon, String words, Runnable action) {
        Button button = button(id, words, action);
        button.setGraphic(Pieces.icon(icon));
        return button;
    }

    /// The one button of a screen that stands out.
    public static Button accent(String id, String words, Runnable action) {
        return Pieces.styled(button(id, words, action), Styles.ACCENT);
    }

    public static Button small(String id, String words, Runnable action) {
        return Pieces.styled(button(id, words, action), "small-btn");
    }

    /// A button without border or words.
    public static Button icon(String id, Ikon icon, String words, Runnable action) {
        Button button = button(id, "", action);
        button.setGraphic(Pieces.icon(icon));
        button.setAccessibleText(words);
        button.getStyleClass().addAll("icon-btn", Styles.FLAT);
        return Pieces.tip(button, words);
    }

    /// Words in the colour of links that lead to a thing.
    public static Hyperlink link(String id, String words, Runnable action) {
        Hyperlink link = new Hyperlink(words);
        link.setId(id);
        link.setOnAction(
                _ -> {
                    link.setVisited(false);
                    action.run();
                });
        return link;
    }
}
