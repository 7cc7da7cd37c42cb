package dev.holdfast.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.Keys;
import dev.holdfast.app.RiskDesk;
import dev.holdfast.app.Window;
import dev.holdfast.app.figure.FigurePane;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.report.figure.CurvesFigure;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

/// From the table to runs side by side and back, by keys.
class CompareJourneyTest {
    @Test
    void runsAreChosenComparedSwappedAndLeft() {
        try (Window window = new Window(RiskDesk.withRuns(120), 1000, 900)) {
            Window.does(
                    () ->
                            window.wiring
                                    .bench()
                                    .navigation()
                                    .open(
                                            PlaceId.RUNS,
                                            new Selection.Experiment(1, RiskDesk.EXPERIMENT)));
            TableView<?> table = (TableView<?>) window.find("#runs-table");
            window.until("all runs", () -> table.getItems().size() == 120);
            Keys.press(table, KeyCode.D, KeyCode.CONTROL);
            assertThat(window.wiring.bench().notices().showing())
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.words()).contains("at least two"));

            choose(window, table, 0);
            choose(window, table, 2);
            Keys.press(table, KeyCode.D, KeyCode.CONTROL);
            TableView<?> compared = (TableView<?>) window.find("#compare");
            window.until("lines", () -> !compared.getItems().isEmpty());
            assertThat(compared.getColumns()).hasSize(5);
            FigurePane curves = (FigurePane) window.find("#compare-curves");
            window.until("both curves", () -> curvesIn(curves) == 2);
            String before = ((Label) window.find("#sentence")).getText();
            assertThat(before).contains("brisk-heron-100", "amber-newt-102");

            Window.does(((Button) window.find("#compare-swap"))::fire);
            assertThat(((Label) window.find("#sentence")).getText()).isNotEqualTo(before);

            Keys.press(window.shell.getScene(), KeyCode.D, KeyCode.CONTROL);
            window.until("the table again", () -> window.shell.lookup("#compare") == null);
            assertThat(window.find("#runs-table")).isSameAs(table);
        }
    }

    private static int curvesIn(FigurePane pane) {
        return pane.figure().get() instanceof CurvesFigure figure ? figure.curves().size() : 0;
    }

    private static void choose(Window window, TableView<?> table, int row) {
        Window.does(() -> table.getSelectionModel().clearAndSelect(row));
        window.settle();
        Keys.press(table, KeyCode.SPACE);
    }
}
