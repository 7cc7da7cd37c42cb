package dev.holdfast.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.DeskInMemory;
import dev.holdfast.app.Keys;
import dev.holdfast.app.RiskDesk;
import dev.holdfast.app.Window;
import dev.holdfast.app.place.SavedView;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;

import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// A view is saved, left, shown again after a restart, and deleted.
class SavedViewJourneyTest {
    @Test
    void aFilteredAndSortedTableComesBackUnderItsName() {
        DeskInMemory desk = RiskDesk.withRuns(120);
        long matching;
        try (Window window = new Window(desk, 1000, 900)) {
            RunTable table = open(window);
            TextField more = (TextField) window.find("#runs-filter-more");
            Window.does(
                    () -> {
                        more.setText("metrics.auc > 0.79");
                        more.fireEvent(new ActionEvent());
                    });
            window.until("fewer runs", () -> table.getItems().size() < 120);
            Window.does(() -> sortByAuc(table));
            window.settle();
            matching = table.getItems().size();

            Keys.press(table, KeyCode.S, KeyCode.CONTROL);
            TextField name = (TextField) window.find("#view-name");
            Window.does(() -> name.setText("Best"));
            Window.does(((Button) window.find("#view-save"))::fire);
            window.find("#view-Best");
            window.picture("02-runs-view");
        }
        try (Window window = new Window(desk, 1000, 900)) {
            Window.does(() -> window.wiring.bench().navigation().open(new Selection.Project(1)));
            Button view = (Button) window.find("#view-Best");
            Window.does(view::fire);
            RunTable table = (RunTable) window.find("#runs-table");
            window.until("the runs of the view", () -> table.getItems().size() == matching);
            window.until("its arrow", () -> !table.getSortOrder().isEmpty());
            assertThat(table.getSortOrder().getFirst().getText()).isEqualTo("auc");
            assertThat(table.getSortOrder().getFirst().getSortType())
                    .isEqualTo(TableColumn.SortType.DESCENDING);

            Keys.press(view, KeyCode.DELETE);
            window.until("no view", () -> window.shell.lookup("#view-Best") == null);
        }
    }

    @Test
    void aViewOfALaterProgramSaysSoAndChangesNothing() {
        try (Window window = new Window(RiskDesk.withRuns(120), 1000, 900)) {
            RunTable table = open(window);
            var where = new Selection.Experiment(1, RiskDesk.EXPERIMENT);
            var later = new SavedView("Later", PlaceId.RUNS, where, "groups of seeds");
            Window.does(() -> window.wiring.bench().views().open(later));
            assertThat(window.wiring.bench().notices().showing())
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.words()).contains("cannot be shown"));
            assertThat(table.getItems()).hasSize(120);
        }
    }

    private static void sortByAuc(RunTable table) {
        TableColumn<RunRow, ?> auc =
                table.getColumns().stream()
                        .filter(column -> column.getText().equals("auc"))
                        .findFirst()
                        .orElseThrow();
        auc.setSortType(TableColumn.SortType.DESCENDING);
        table.getSortOrder().add(auc);
    }

    private static RunTable open(Window window) {
        Window.does(
                () ->
                        window.wiring
                                .bench()
                                .navigation()
                                .open(
                                        PlaceId.RUNS,
                                        new Selection.Experiment(1, RiskDesk.EXPERIMENT)));
        RunTable table = (RunTable) window.find("#runs-table");
        window.until("all runs", () -> table.getItems().size() == 120);
        return table;
    }
}
