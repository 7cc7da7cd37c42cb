package dev.holdfast.app.shell;

import javafx.scene.Node;

/// What the top bar and the keys ask of the shell.
interface ShellActions {
    void openPalette();

    void openTasks(Node below);

    void importFiles();
}
