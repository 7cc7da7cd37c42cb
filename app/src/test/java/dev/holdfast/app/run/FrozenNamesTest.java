package dev.holdfast.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.RiskDesk;
import dev.holdfast.app.Window;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.catalog.run.Run;

import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Names of runs stay in sight while the table is scrolled sideways.
class FrozenNamesTest {
    @Test
    void namesStayWhileTheTableIsScrolledSideways() {
        try (Window window = new Window(RiskDesk.withRuns(120), 1000, 900)) {
            RunTable table = open(window);
            assertThat(names(window)).isEmpty();

            scroll(window, table, 1);
            assertThat(names(window)).hasSizeGreaterThan(5);
            assertThat(names(window))
                    .allSatisfy(n -> assertThat(leftEdge(table, n)).isBetween(0.0, 2.0));
            FrozenName first = names(window).getFirst();
            assertThat(words(first)).isEqualTo(run(first).name());
            assertThat(window.find("#runs-frozen-head").isVisible()).isTrue();
            window.picture("02-runs-scrolled", 1000, 900, 2);

            scroll(window, table, 0);
            assertThat(names(window)).isEmpty();
            assertThat(window.find("#runs-frozen-head").isVisible()).isFalse();
        }
    }

    @Test
    void aNameThatStaysCanBeChosenAndItsHeadSortsByIt() {
        try (Window window = new Window(RiskDesk.withRuns(120), 1000, 900)) {
            RunTable table = open(window);
            scroll(window, table, 1);
            FrozenName third = names(window).get(2);
            long id = run(third).id();
            press(third, third.getWidth() - 2);
            window.settle();
            assertThat(window.wiring.bench().navigation().selection())
                    .isInstanceOfSatisfying(
                            Selection.Run.class, run -> assertThat(run.runId()).isEqualTo(id));
            press(third, 3);
            assertThat(Window.onWindow(() -> third.lookup(".dot").getStyleClass())).contains("s1");

            Node head = window.find("#runs-frozen-head");
            Window.does(() -> Event.fireEvent(head, mouse(MouseEvent.MOUSE_CLICKED, head, 5)));
            window.until("sorted by name", () -> isSortedByName(table));
        }
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
        window.resize(1000, 900);
        return table;
    }

    private static void scroll(Window window, TableView<?> table, double share) {
        Window.does(
                () ->
                        table.lookupAll(".scroll-bar").stream()
                                .map(ScrollBar.class::cast)
                                .filter(b -> b.getOrientation() == Orientation.HORIZONTAL)
                                .forEach(b -> b.setValue(share * b.getMax())));
        window.settle();
    }

    /// Those in sight, from top to bottom.
    private static List<FrozenName> names(Window window) {
        return Window.onWindow(
                () ->
                        window.shell.lookupAll(".frozen-name").stream()
                                .map(FrozenName.class::cast)
                                .filter(name -> name.isVisible() && run(name) != null)
                                .sorted(
                                        (a, b) ->
                                                Double.compare(
                                                        a.localToScene(0, 0).getY(),
                                                        b.localToScene(0, 0).getY()))
                                .toList());
    }

    private static Run run(FrozenName name) {
        return name.getParent() instanceof TableRow<?> row && row.getItem() instanceof RunRow item
                ? item.run.get()
                : null;
    }

    private static String words(FrozenName name) {
        return ((Label) name.lookup(".label")).getText();
    }

    private static double leftEdge(TableView<?> table, Node name) {
        return Math.round(table.sceneToLocal(name.localToScene(0, 0)).getX());
    }

    private static void press(Node node, double x) {
        Window.does(() -> Event.fireEvent(node, mouse(MouseEvent.MOUSE_PRESSED, node, x)));
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, Node node, double x) {
        Point2D at = node.localToScene(x, 5);
        return new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                new PickResult(node, at.getX(), at.getY()));
    }

    private static boolean isSortedByName(RunTable table) {
        List<String> names =
                table.getItems().stream()
                        .limit(20)
                        .map(row -> row.run.get())
                        .filter(run -> run != null)
                        .map(Run::name)
                        .toList();
        return names.size() == 20 && names.equals(names.stream().sorted().toList());
    }
}
