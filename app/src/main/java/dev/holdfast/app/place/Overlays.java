package dev.holdfast.app.place;

import javafx.scene.Node;

/// What floats above the window, on a scrim: one thing at a time. Esc and a click on the scrim close it.
public interface Overlays {
    /// Shows `content` in the middle, focus on its first field; whatever was shown closes. `closed` runs once, however it closes.
    void show(Node content, Runnable closed);

    void close();
}
