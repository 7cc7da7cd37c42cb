package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.place.Notice;
import dev.holdfast.app.place.SavedView;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;

import javafx.event.ActionEvent;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// What was done is taken back by Ctrl Z or by the message that told of it.
class UndoJourneyTest {
    private static final Selection EXPERIMENT = new Selection.Experiment(1, RiskDesk.EXPERIMENT);

    @Test
    void aFilterIsTakenBackAndSetAgainFromAnotherPlace() {
        try (Window window = new Window(RiskDesk.withRuns(120), 1000, 900)) {
            TableView<?> table = runs(window);
            TextField more = (TextField) window.find("#runs-filter-more");
            Window.does(
                    () -> {
                        more.setText("metrics.auc > 0.79");
                        more.fireEvent(new ActionEvent());
                    });
            window.until("fewer runs", () -> table.getItems().size() < 120);
            int fewer = table.getItems().size();

            Window.does(() -> window.wiring.bench().navigation().go(PlaceId.MODELS));
            window.settle();
            Keys.press(window.shell, KeyCode.Z, KeyCode.CONTROL);
            window.until("all runs again", () -> table.getItems().size() == 120);
            assertThat(window.wiring.bench().navigation().spot().get().place())
                    .isEqualTo(PlaceId.RUNS);
            assertThat(said(window)).isEqualTo("Taken back: the filter.");

            Keys.press(window.shell, KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
            window.until("fewer runs again", () -> table.getItems().size() == fewer);
            Keys.press(window.shell, KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
            assertThat(said(window)).isEqualTo("There is nothing to do again.");
        }
    }

    @Test
    void aDeletedViewComesBackByTheMessageThatToldOfIt() {
        try (Window window = new Window(RiskDesk.withRuns(20), 1000, 900)) {
            runs(window);
            var views = window.wiring.bench().views();
            Window.does(() -> views.save(new SavedView("Best", PlaceId.RUNS, EXPERIMENT, "")));
            Keys.press(window.find("#view-Best"), KeyCode.DELETE);
            window.until("no view", () -> window.shell.lookup("#view-Best") == null);
            Notice told =
                    Window.onWindow(() -> window.wiring.bench().notices().showing().getLast());
            assertThat(told.words()).isEqualTo("Best is removed.");
            assertThat(told.actionWords()).isEqualTo("Undo");
            Window.does(told.action());
            window.find("#view-Best");
        }
    }

    private static TableView<?> runs(Window window) {
        Window.does(() -> window.wiring.bench().navigation().open(PlaceId.RUNS, EXPERIMENT));
        TableView<?> table = (TableView<?>) window.find("#runs-table");
        window.until("runs", () -> !table.getItems().isEmpty());
        return table;
    }

    private static String said(Window window) {
        return Window.onWindow(() -> window.wiring.bench().notices().showing().getLast().words());
    }
}
