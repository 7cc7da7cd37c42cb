package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// Pictures of every screen, in both themes, for people to look at.
class PicturesTest {
    @Test
    void anEmptyWorkspaceOffersThreeWaysIn() {
        try (Window window = new Window(new DeskInMemory(Window.clock()), 1000, 1000)) {
            inBothThemes(window, "12-first-run");
        }
    }

    @Test
    void home() {
        DeskInMemory desk = RiskDesk.withRuns(200);
        long job = RiskDesk.syncing(desk);
        try (Window window = new Window(desk, 1000, 1000)) {
            inBothThemes(window, "01-home");
            desk.desk.jobs().cancel(job);
        }
    }

    @Test
    void models() {
        DeskInMemory desk = RiskDesk.withRuns(200);
        try (Window window = new Window(desk, 1000, 1000)) {
            Window.does(
                    () ->
                            window.wiring
                                    .bench()
                                    .navigation()
                                    .open(new Selection.Model(1, RiskDesk.MODEL)));
            inBothThemes(window, "05-models");
        }
    }

    @Test
    void tasksAndSettings() {
        DeskInMemory desk = RiskDesk.withRuns(20);
        long job = RiskDesk.syncing(desk);
        try (Window window = new Window(desk, 1000, 1000)) {
            Window.does(() -> window.wiring.bench().navigation().go(PlaceId.TASKS));
            inBothThemes(window, "09-tasks-network");
            Window.does(
                    () ->
                            window.wiring
                                    .bench()
                                    .navigation()
                                    .open(new Selection.Connection(1, 103)));
            inBothThemes(window, "14-settings");
            desk.desk.jobs().cancel(job);
        }
    }

    @Test
    void runs() {
        DeskInMemory desk = RiskDesk.withRuns(2_318);
        try (Window window = new Window(desk, 1000, 1000)) {
            Window.does(
                    () ->
                            window.wiring
                                    .bench()
                                    .navigation()
                                    .open(PlaceId.RUNS, new Selection.Run(1, 10, 1000)));
            window.settle();
            window.resize(1440, 900);
            TableView<?> table = (TableView<?>) window.find("#runs-table");
            for (int row : new int[] {0, 2, 5}) {
                Window.does(() -> table.getSelectionModel().clearAndSelect(row));
                Keys.press(table, KeyCode.SPACE);
            }
            Window.does(() -> table.getSelectionModel().clearAndSelect(0));
            inBothThemes(window, "02-runs");
            Keys.press(table, KeyCode.D, KeyCode.CONTROL);
            window.find("#compare");
            inBothThemes(window, "03-compare-three");
            Keys.press(window.shell.getScene(), KeyCode.D, KeyCode.CONTROL);
            window.settle();
            Window.does(() -> table.getSelectionModel().clearAndSelect(5));
            Keys.press(table, KeyCode.SPACE);
            Keys.press(table, KeyCode.D, KeyCode.CONTROL);
            inBothThemes(window, "03-compare");
        }
    }

    private static void inBothThemes(Window window, String name) {
        window.settle();
        assertThat(window.picture(name)).isNotEmptyFile();
        Window.does(window.wiring.bench().appearance()::toggle);
        assertThat(window.picture(name + "-dark")).isNotEmptyFile();
        Window.does(window.wiring.bench().appearance()::toggle);
    }
}
