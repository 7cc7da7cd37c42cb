package dev.holdfast.app.shell;

import dev.holdfast.app.place.Overlays;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// The layer above the window: a scrim, and one thing on it.
public final class OverlayPane extends StackPane implements Overlays {
    private final Region scrim = new Region();
    private @Nullable Runnable closed;
    private @Nullable Node focusBefore;

    public OverlayPane() {
        setId("overlays");
        scrim.getStyleClass().add("scrim");
        scrim.setOnMouseClicked(_ -> close());
        setVisible(false);
        setManaged(false);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        close();
                        event.consume();
                    }
                });
    }

    @Override
    public void show(Node content, Runnable whenClosed) {
        if (isVisible()) close();
        focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        closed = whenClosed;
        StackPane held = new StackPane(content);
        held.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(held, Pos.CENTER);
        getChildren().setAll(scrim, held);
        setVisible(true);
        setManaged(true);
        Node first = firstField(content);
        (first == null ? content : first).requestFocus();
    }

    @Override
    public void close() {
        if (!isVisible()) return;
        setVisible(false);
        setManaged(false);
        getChildren().clear();
        Runnable then = closed;
        closed = null;
        if (focusBefore != null) focusBefore.requestFocus();
        if (then != null) then.run();
    }

    private static @Nullable Node firstField(Node content) {
        Node field = content.lookup(".text-field");
        return field != null ? field : content.lookup(".button");
    }
}
