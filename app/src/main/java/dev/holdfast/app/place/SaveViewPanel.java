package dev.holdfast.app.place;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.spring;
import static dev.holdfast.app.look.Pieces.styled;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.words.Words;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;

import java.util.function.Consumer;

/// Asks under which name a view is saved.
public final class SaveViewPanel {
    private static final double WIDTH = 420;

    private SaveViewPanel() {}

    /// @param named gets the name, without blanks around it
    public static void ask(Bench bench, Consumer<String> named) {
        Words words = bench.words();
        TextField name = new TextField();
        name.setId("view-name");
        name.setPromptText(words.text("views.prompt"));
        Button save =
                Buttons.accent(
                        "view-save",
                        words.text("views.save"),
                        () -> {
                            bench.overlays().close();
                            named.accept(name.getText().strip());
                        });
        save.setDefaultButton(true);
        save.disableProperty().bind(name.textProperty().map(String::isBlank).orElse(true));
        var cancel = Buttons.button("view-cancel", words.text("cancel"), bench.overlays()::close);
        var panel =
                column(
                        14,
                        label(words.text("views.ask"), "h2"),
                        name,
                        row(8, spring(), cancel, save));
        bench.overlays()
                .show(
                        Em.maxWidth(Em.padding(styled(panel, "pop"), 24, 24, 20, 24), WIDTH),
                        () -> {});
    }
}
