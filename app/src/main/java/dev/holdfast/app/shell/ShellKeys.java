package dev.holdfast.app.shell;

import static javafx.scene.input.KeyCombination.keyCombination;

import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Command;
import dev.holdfast.app.place.Place;
import dev.holdfast.app.place.Screen;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The keys that act anywhere in the window. Keys without Ctrl or Alt act only outside text fields.
final class ShellKeys {
    private final ShellView view;
    private final ShellViewModel model;
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

    ShellKeys(ShellView view, ShellViewModel model, Bench bench) {
        this.view = view;
        this.model = model;
        on("Shortcut+K", view::openPalette);
        on("Alt+Left", bench.navigation()::back);
        on("Alt+Right", bench.navigation()::forward);
        on("Shortcut+B", () -> model.sideOpen.set(!model.sideOpen.get()));
        on("Shortcut+J", this::toggleInspector);
        on("Shortcut+I", view::importFiles);
        on("Shortcut+F", () -> withScreen(Screen::focusFilter));
        on("Shortcut+R", () -> withScreen(Screen::refresh));
        on("F5", () -> withScreen(Screen::refresh));
        on("F6", () -> nextRegion(1));
        on("Shift+F6", () -> nextRegion(-1));
        int digit = 1;
        for (Place place : model.places) {
            if (digit > 9) break;
            on("Shortcut+" + digit++, () -> bench.navigation().go(place.id()));
        }
    }

    private void on(String combination, Runnable action) {
        keys.put(keyCombination(combination), action);
    }

    void listen() {
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::singleKey);
    }

    private void pressed(KeyEvent event) {
        keys.entrySet().stream()
                .filter(entry -> entry.getKey().match(event))
                .findFirst()
                .ifPresent(
                        entry -> {
                            event.consume();
                            entry.getValue().run();
                        });
        if (!event.isConsumed()) takeBack(event);
        if (!event.isConsumed()) commandKey(event);
    }

    /// A text field takes back what was typed into it.
    private void takeBack(KeyEvent event) {
        if (event.getCode() != KeyCode.Z || !event.isShortcutDown() || inText(event)) return;
        event.consume();
        if (event.isShiftDown()) model.redo();
        else model.undo();
    }

    private void commandKey(KeyEvent event) {
        Screen screen = view.shownScreen();
        if (screen == null || (plain(event) && inText(event))) return;
        for (Command command : screen.commands())
            if (command.keys() != null && command.keys().match(event)) {
                event.consume();
                command.action().run();
                return;
            }
    }

    /// Reached only by what nothing in the window wanted.
    private void singleKey(KeyEvent event) {
        if (inText(event)) return;
        if (event.getCode() == KeyCode.SLASH) withScreen(Screen::focusFilter);
        if (event.isShortcutDown() && event.getCode() == KeyCode.V) pasteFiles();
    }

    private void pasteFiles() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles())
            view.intake().bring(clipboard.getFiles().stream().map(java.io.File::toPath).toList());
    }

    private static boolean plain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown();
    }

    private static boolean inText(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl;
    }

    private void toggleInspector() {
        if (view.inspectorFloats()) model.floatingInspector.set(!model.floatingInspector.get());
        else model.inspectorOpen.set(!model.inspectorOpen.get());
    }

    private void withScreen(java.util.function.Consumer<Screen> action) {
        Screen screen = view.shownScreen();
        if (screen != null) action.accept(screen);
    }

    private void nextRegion(int step) {
        List<Node> regions = view.regions();
        Node owner = view.getScene() == null ? null : view.getScene().getFocusOwner();
        int now = 0;
        for (int i = 0; i < regions.size(); i++) if (isIn(owner, regions.get(i))) now = i;
        for (int i = 1; i <= regions.size(); i++) {
            Node region = regions.get(Math.floorMod(now + i * step, regions.size()));
            if (focusInto(region)) return;
        }
    }

    private static boolean isIn(@org.jspecify.annotations.Nullable Node node, Node region) {
        for (Node at = node; at != null; at = at.getParent()) if (at.equals(region)) return true;
        return false;
    }

    private static boolean focusInto(Node node) {
        if (!node.isVisible() || node.isDisabled()) return false;
        if (node.isFocusTraversable()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(ShellKeys::focusInto);
    }
}
