package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// The window without a pointer: every step is a key.
class KeyboardTest {
    @Test
    void aRunIsFoundFilteredAndComparedByKeysAlone() {
        try (Window window = new Window(RiskDesk.withRuns(120), 1000, 900)) {
            palette(window, "retail");
            press(window, KeyCode.DIGIT2, KeyCode.CONTROL);
            window.settle();
            assertThat(window.wiring.bench().navigation().spot().get().place())
                    .isEqualTo(PlaceId.RUNS);
            TableView<?> table = (TableView<?>) window.find("#runs-table");
            window.until("all runs", () -> table.getItems().size() == 120);

            press(window, KeyCode.F, KeyCode.CONTROL);
            assertThat(focus(window).getId()).isEqualTo("runs-filter-more");
            Window.does(() -> ((TextField) focus(window)).setText("metrics.auc > 0.79"));
            press(window, KeyCode.ENTER);
            window.until("fewer runs", () -> table.getItems().size() < 120);
            assertThat(table.getItems()).isNotEmpty();

            Window.does(table::requestFocus);
            Window.does(() -> table.getSelectionModel().clearAndSelect(0));
            window.settle();
            assertThat(window.wiring.bench().navigation().selection())
                    .isInstanceOf(Selection.Run.class);
            press(window, KeyCode.SPACE);
            press(window, KeyCode.DIGIT3, KeyCode.CONTROL);
            window.settle();
            press(window, KeyCode.LEFT, KeyCode.ALT);
            window.settle();
            assertThat(window.wiring.bench().navigation().spot().get().place())
                    .isEqualTo(PlaceId.RUNS);
        }
    }

    @Test
    void thePaletteUnderstandsSlipsAndGoesThere() {
        try (Window window = new Window(RiskDesk.withRuns(20), 1000, 900)) {
            palette(window, "mdoels");
            assertThat(window.wiring.bench().navigation().spot().get().place())
                    .isEqualTo(PlaceId.MODELS);
        }
    }

    @Test
    void f6WalksTheRegions() {
        try (Window window = new Window(RiskDesk.withRuns(20), 1000, 900)) {
            Window.does(() -> window.find("#place-home").requestFocus());
            press(window, KeyCode.F6);
            assertThat(Window.onWindow(() -> isIn(focus(window), window.shell.lookup("#top"))))
                    .isTrue();
        }
    }

    private static void palette(Window window, String typed) {
        press(window, KeyCode.K, KeyCode.CONTROL);
        TextField field = (TextField) window.find("#palette-field");
        assertThat(focus(window)).isSameAs(field);
        Window.does(() -> field.setText(typed));
        window.settle();
        window.picture("10-palette");
        press(window, KeyCode.ENTER);
        window.settle();
    }

    private static boolean isIn(Node node, Node region) {
        for (Node at = node; at != null; at = at.getParent()) if (at == region) return true;
        return false;
    }

    private static Node focus(Window window) {
        return Window.onWindow(() -> window.shell.getScene().getFocusOwner());
    }

    private static void press(Window window, KeyCode code, KeyCode... held) {
        Keys.press(window.shell.getScene(), code, held);
    }
}
