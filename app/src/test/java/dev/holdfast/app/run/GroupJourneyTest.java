package dev.holdfast.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.Keys;
import dev.holdfast.app.RiskDesk;
import dev.holdfast.app.Window;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// Runs are grouped by all parameters but the seed, two groups compared, and one opened, by keys.
class GroupJourneyTest {
    @Test
    void groupsShowMeansAreComparedAndOpened() {
        try (Window window = new Window(RiskDesk.withRuns(500), 1280, 900)) {
            var where = new Selection.Experiment(1, RiskDesk.EXPERIMENT);
            Window.does(() -> window.wiring.bench().navigation().open(PlaceId.RUNS, where));
            TableView<?> all = (TableView<?>) window.find("#runs-table");
            window.until("all runs", () -> all.getItems().size() == 500);
            MenuButton by = (MenuButton) window.find("#runs-group");
            Window.does(() -> item(by, "runs-group-seed").fire());
            TableView<?> table = (TableView<?>) window.find("#runs-groups");
            window.until("groups", () -> !table.getItems().isEmpty());
            Keys.press(table, KeyCode.D, KeyCode.CONTROL);
            assertThat(window.wiring.bench().notices().showing()).hasSize(1);

            choose(window, table, 0);
            choose(window, table, 1);
            Keys.press(table, KeyCode.D, KeyCode.CONTROL);
            Label sentence = (Label) window.find("#sentence");
            window.until("the answer", () -> sentence.getText().contains("(Welch)"));
            window.picture("02-runs-groups");

            int runs =
                    ((dev.holdfast.workbench.run.RunGroup)
                                    table.getSelectionModel().getSelectedItem())
                            .runs();
            Keys.press(table, KeyCode.ENTER);
            window.until("the runs of the group", () -> all.getItems().size() == runs);
            assertThat(window.find("#runs-table")).isSameAs(all);
        }
    }

    private static MenuItem item(MenuButton menu, String id) {
        return menu.getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static void choose(Window window, TableView<?> table, int row) {
        Window.does(() -> table.getSelectionModel().clearAndSelect(row));
        window.settle();
        Keys.press(table, KeyCode.SPACE);
    }
}
