package dev.holdfast.app.flights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.Keys;
import dev.holdfast.app.Window;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.catalog.data.Dataset;

import javafx.event.ActionEvent;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Ten million rows open and scroll to their end while only a few pages are read.
class HugeGridTest {
    private static final long ROWS = 10_000_000;
    private static final long HELD = 300L << 20;
    private final FlightsDesk desk = new FlightsDesk();

    @Test
    void theLastOfTenMillionRowsIsShown() throws IOException {
        try (var window = new FlightsWindow(desk)) {
            long before = inUse();
            TableView<?> grid = openHuge(window);
            TextField jump = window.find("#rows-jump", TextField.class);
            FlightsWindow.does(
                    () -> {
                        jump.setText("10,000,000");
                        jump.fireEvent(new ActionEvent());
                    });
            window.settle();
            window.until("the last rows came", () -> lastShown(grid) == ROWS - 1);
            assertThat(Window.onWindow(() -> grid.lookup(".row-number"))).isNotNull();
            long held = inUse() - before;
            Files.writeString(
                    Path.of("target", "ten-million-rows.txt"),
                    "held after scrolling to the last of ten million rows, MB: %d%n"
                            .formatted(held >> 20));
            assertThat(held).as("bytes held").isLessThan(HELD);
            assertThat(desk.imports.pagesRead.get()).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void homeAndEndReachAllRowsAndOtherKeysMoveNothing() {
        try (var window = new FlightsWindow(desk)) {
            TableView<?> grid = openHuge(window);
            Keys.press(grid, KeyCode.END);
            window.until("the last row is shown", () -> lastShown(grid) == ROWS - 1);
            assertThat(chosen(grid)).isEqualTo(ROWS - 1);
            for (KeyCode other : new KeyCode[] {KeyCode.DOWN, KeyCode.A, KeyCode.SHIFT}) {
                Keys.press(grid, other);
                window.settle();
                assertThat(Window.onWindow(() -> lastShown(grid))).isEqualTo((int) ROWS - 1);
                assertThat(chosen(grid)).isEqualTo(ROWS - 1);
            }
            Keys.press(grid, KeyCode.HOME);
            window.until("the first row is shown", () -> chosen(grid) == 0);
        }
    }

    private TableView<?> openHuge(FlightsWindow window) {
        var dataset = new Dataset(5, FlightsDesk.PROJECT, "huge", FlightsDesk.CLOCK.instant());
        var version = PlainImports.huge(dataset.id(), ROWS);
        desk.desk.stores().datasets().save(dataset);
        desk.desk.stores().datasets().save(version);
        window.open(
                PlaceId.DATASETS,
                new Selection.DatasetVersion(FlightsDesk.PROJECT, dataset.id(), version.id()));
        return window.find("#dataset-rows", TableView.class);
    }

    private static long chosen(TableView<?> grid) {
        return Window.onWindow(() -> (Integer) grid.getSelectionModel().getSelectedItem());
    }

    private static long inUse() {
        Runtime.getRuntime().gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static int lastShown(TableView<?> grid) {
        VirtualFlow<?> flow = (VirtualFlow<?>) grid.lookup(".virtual-flow");
        var last = flow.getLastVisibleCell();
        return last == null ? -1 : (int) grid.getItems().get(last.getIndex());
    }
}
