package dev.holdfast.app.flights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.Keys;
import dev.holdfast.app.Window;
import dev.holdfast.app.figure.FigurePane;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.catalog.check.Check;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A figure on screen gives its table, copies and files; a check is walked by keys alone.
class FigureActionsTest {
    private static final long PROJECT = FlightsDesk.PROJECT;
    private static final String FIGURE = "#check-distribution";
    private FlightsWindow window;
    @TempDir Path folder;

    @BeforeEach
    void openACheck() {
        var desk = new FlightsDesk().withFlights(1_000);
        Check check = desk.withMonitor(0);
        window = new FlightsWindow(desk);
        window.open(PlaceId.MONITORS, new Selection.Check(PROJECT, check.id(), "dep_delay"));
        window.picture("07-figures");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void tSwapsTheDrawingForItsNumbers() {
        FigurePane figure = window.find(FIGURE, FigurePane.class);
        Journeys.press(window, FIGURE, KeyCode.T);
        assertThat(Window.onWindow(figure::showsTable)).isTrue();
        Journeys.press(window, FIGURE, KeyCode.T);
        assertThat(Window.onWindow(figure::showsTable)).isFalse();
    }

    @Test
    void theMenuSavesEachFormat() throws Exception {
        assertThat(saved("pdf")).startsWith("%PDF-");
        assertThat(saved("svg")).contains("<svg").contains("<title>");
        assertThat(saved("png")).contains("PNG");
        assertThat(saved("csv").lines().count()).isGreaterThan(10);
    }

    @Test
    void theMenuCopiesNumbersAndPicture() {
        choose("figure-copy-data");
        assertThat(Window.onWindow(() -> Clipboard.getSystemClipboard().getString()))
                .contains("\t")
                .contains("\n");
        choose("figure-copy-image");
        window.until("a picture is copied", () -> Clipboard.getSystemClipboard().hasImage());
    }

    @Test
    void keysExplainDecideAndReport() {
        key(KeyCode.E);
        window.until("how it was computed is said", () -> shownText("#plain-method"));
        key(KeyCode.D);
        window.until("a decision is asked for", () -> window.shows("#decision-reason"));
        key(KeyCode.ESCAPE);
        window.until("Esc closes it", () -> !window.shows("#decision-reason"));
        key(KeyCode.P, KeyCode.CONTROL);
        window.until(
                "the report is shown",
                () -> window.wiring.bench().navigation().spot().get().place() == PlaceId.REPORTS);
    }

    private boolean shownText(String selector) {
        return window.shows(selector) && window.shell.lookup(selector).isVisible();
    }

    private void key(KeyCode code, KeyCode... held) {
        Keys.press(window.shell.getScene(), code, held);
        window.settle();
    }

    private String saved(String ending) throws Exception {
        Path file = folder.resolve("figure." + ending);
        window.saveTo = Optional.of(file);
        choose("figure-save-" + ending);
        window.until(ending + " is written", () -> whole(file));
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static boolean whole(Path file) {
        return Files.exists(file) && file.toFile().length() > 0;
    }

    private void choose(String item) {
        FigurePane figure = window.find(FIGURE, FigurePane.class);
        Journeys.press(window, FIGURE, KeyCode.CONTEXT_MENU);
        window.until("the menu of " + figure.getId(), () -> menu().isPresent());
        Window.does(
                () -> {
                    ContextMenu open = menu().orElseThrow();
                    MenuItem chosen =
                            open.getItems().stream()
                                    .filter(i -> item.equals(i.getId()))
                                    .findFirst()
                                    .orElseThrow();
                    open.hide();
                    chosen.fire();
                });
    }

    private static Optional<ContextMenu> menu() {
        return javafx.stage.Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst();
    }
}
