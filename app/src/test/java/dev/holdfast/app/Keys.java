package dev.holdfast.app;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.Set;

/// Presses keys as a user would, for journeys without a pointer.
public final class Keys {
    private Keys() {}

    /// Presses a key in `target`; `held` may be CONTROL, ALT, SHIFT.
    public static void press(Node target, KeyCode code, KeyCode... held) {
        Set<KeyCode> down = Set.of(held);
        Window.does(
                () ->
                        target.fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        code,
                                        down.contains(KeyCode.SHIFT),
                                        down.contains(KeyCode.CONTROL),
                                        down.contains(KeyCode.ALT),
                                        false)));
    }

    /// Presses a key in whatever has the focus, else in the root.
    public static void press(Scene scene, KeyCode code, KeyCode... held) {
        Node owner = Window.onWindow(scene::getFocusOwner);
        press(owner == null ? scene.getRoot() : owner, code, held);
    }
}
