package dev.holdfast.app.drop;

import static dev.holdfast.app.look.Pieces.icon;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.spring;

import dev.holdfast.app.look.Em;
import dev.holdfast.app.words.Words;
import dev.holdfast.report.words.Numbers;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.function.Consumer;

/// One place files may go, saying what will happen there. A drop, a click, Enter or Space chooses it.
final class DropZone extends VBox {
    private final Destination destination;
    private final Label foot;
    private final Words words;
    private boolean pointed;

    DropZone(
            Destination destination,
            @Nullable Dropped dropped,
            Words words,
            Consumer<Destination> chosen) {
        this.destination = destination;
        this.words = words;
        this.foot = label(words.text("drop.zone.foot"), "subtle", "small");
        int files = dropped == null ? 1 : dropped.readable().size();
        Label title = label(title(files), "h2");
        title.setWrapText(true);
        Label text = paragraph(text(files), "muted");
        getStyleClass().add("zone");
        Em.spacing(this, 8);
        Em.minHeight(this, 190);
        setPrefWidth(260);
        setMaxWidth(Double.MAX_VALUE);
        setId(id(destination));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(title.getText() + ". " + text.getText());
        getChildren().addAll(icon(sign(), "big-icon"), title, text, spring(), foot);
        setOnMouseClicked(_ -> chosen.accept(destination));
        setOnMouseEntered(_ -> point(true));
        setOnMouseExited(_ -> point(isFocused()));
        focusedProperty().addListener((_, _, has) -> point(has));
        setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        chosen.accept(destination);
                        event.consume();
                    }
                });
    }

    Destination destination() {
        return destination;
    }

    boolean isPointed() {
        return pointed;
    }

    void point(boolean on) {
        if (pointed == on) return;
        pointed = on;
        if (on) getStyleClass().add("on");
        else getStyleClass().remove("on");
        foot.setText(words.text(on ? "drop.zone.release" : "drop.zone.foot"));
        foot.getStyleClass().remove("link");
        if (on) foot.getStyleClass().add("link");
    }

    private static String id(Destination destination) {
        return switch (destination) {
            case Destination.Runs _ -> "drop-runs";
            case Destination.NewDataset _ -> "drop-new";
            case Destination.NextVersion _ -> "drop-version";
            case Destination.CurrentWindow _ -> "drop-window";
        };
    }

    private Ikon sign() {
        return switch (destination) {
            case Destination.Runs _ -> BootstrapIcons.LIST_UL;
            case Destination.NewDataset _ -> BootstrapIcons.FILE_EARMARK_PLUS;
            case Destination.NextVersion _ -> BootstrapIcons.LAYERS;
            case Destination.CurrentWindow _ -> BootstrapIcons.GRAPH_UP;
        };
    }

    private String title(int files) {
        return switch (destination) {
            case Destination.Runs _ -> words.text("drop.toRuns.title");
            case Destination.NewDataset _ ->
                    words.text(files == 1 ? "drop.new.title" : "drop.new.titles", files);
            case Destination.NextVersion next ->
                    words.text("drop.version.title", next.dataset().name());
            case Destination.CurrentWindow window ->
                    words.text("drop.window.title", window.monitor().name());
        };
    }

    private String text(int files) {
        return switch (destination) {
            case Destination.Runs _ -> words.text("drop.toRuns.text");
            case Destination.NewDataset(String name) ->
                    files == 1
                            ? words.text("drop.new.text", name)
                            : words.text("drop.new.texts", Numbers.count(files));
            case Destination.NextVersion next ->
                    words.text("drop.version.text", next.number()) + match(next.match());
            case Destination.CurrentWindow window ->
                    words.text("drop.window.text", window.number()) + match(window.match());
        };
    }

    private String match(@Nullable SchemaMatch match) {
        return match == null ? "" : " " + match.sentence(words);
    }
}
