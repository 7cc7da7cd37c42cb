package dev.holdfast.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.Keys;
import dev.holdfast.app.RiskDesk;
import dev.holdfast.app.Window;
import dev.holdfast.app.figure.FigurePane;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.report.figure.CurvesFigure;
import dev.holdfast.report.figure.Stretch;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

import org.junit.jupiter.api.Test;

/// The curve of one run, of 300 points to step 598, is zoomed into, pinned, and shown whole again.
class ZoomJourneyTest {
    private static final double LAST = 598;

    @Test
    void draggingZoomsAndADoubleClickShowsAllAgain() {
        try (Window window = new Window(RiskDesk.withRuns(120), 1000, 900)) {
            FigurePane curves = open(window);
            assertThat(drawn(curves)).isEqualTo(new Stretch(0, LAST));
            double middle = Window.onWindow(curves::getWidth) / 2;
            mouse(curves, MouseEvent.MOUSE_PRESSED, middle - 60, 1);
            mouse(curves, MouseEvent.MOUSE_DRAGGED, middle, 1);
            assertThat(Window.onWindow(() -> curves.lookup(".drag-band").isVisible())).isTrue();
            mouse(curves, MouseEvent.MOUSE_RELEASED, middle, 1);
            Stretch part = drawn(curves);
            assertThat(part.from()).isGreaterThan(0);
            assertThat(part.to()).isLessThan(LAST);
            window.picture("02-runs-zoomed");

            mouse(curves, MouseEvent.MOUSE_PRESSED, middle, 2);
            mouse(curves, MouseEvent.MOUSE_RELEASED, middle, 2);
            assertThat(drawn(curves)).isEqualTo(new Stretch(0, LAST));
        }
    }

    @Test
    void keysDoTheSame() {
        try (Window window = new Window(RiskDesk.withRuns(120), 1000, 900)) {
            FigurePane curves = open(window);
            Keys.press(curves, KeyCode.PLUS);
            Stretch closer = drawn(curves);
            assertThat(closer.to() - closer.from()).isLessThan(LAST * 0.6);
            Keys.press(curves, KeyCode.RIGHT);
            assertThat(drawn(curves).from()).isGreaterThan(closer.from());
            Keys.press(curves, KeyCode.DIGIT0);
            assertThat(drawn(curves)).isEqualTo(new Stretch(0, LAST));
        }
    }

    @Test
    void aClickPinsTheValuesUntilTheNextOrEsc() {
        try (Window window = new Window(RiskDesk.withRuns(120), 1000, 900)) {
            FigurePane curves = open(window);
            double middle = Window.onWindow(curves::getWidth) / 2;
            click(curves, middle);
            mouse(curves, MouseEvent.MOUSE_EXITED, 0, 0);
            assertThat(values(curves)).isTrue();
            Keys.press(curves, KeyCode.ESCAPE);
            assertThat(values(curves)).isFalse();
            click(curves, middle);
            click(curves, middle);
            assertThat(values(curves)).isFalse();
        }
    }

    private static FigurePane open(Window window) {
        Window.does(
                () ->
                        window.wiring
                                .bench()
                                .navigation()
                                .open(
                                        PlaceId.RUNS,
                                        new Selection.Run(1, RiskDesk.EXPERIMENT, 1000)));
        FigurePane curves = (FigurePane) window.find("#runs-curves");
        window.until("a curve", () -> curves.figure().get() instanceof CurvesFigure);
        window.resize(1440, 900);
        return curves;
    }

    private static Stretch drawn(FigurePane curves) {
        return Window.onWindow(() -> ((CurvesFigure) curves.figure().get()).drawn().orElseThrow());
    }

    private static boolean values(FigurePane curves) {
        return Window.onWindow(() -> curves.lookup(".hover-box").isVisible());
    }

    private static void click(FigurePane pane, double x) {
        mouse(pane, MouseEvent.MOUSE_PRESSED, x, 1);
        mouse(pane, MouseEvent.MOUSE_RELEASED, x, 1);
    }

    private static void mouse(FigurePane pane, EventType<MouseEvent> type, double x, int clicks) {
        Window.does(
                () -> {
                    Point2D at = pane.localToScene(x, pane.getHeight() / 2);
                    PickResult pick = new PickResult(pane, at.getX(), at.getY());
                    Event.fireEvent(
                            pane,
                            new MouseEvent(
                                    type,
                                    at.getX(),
                                    at.getY(),
                                    at.getX(),
                                    at.getY(),
                                    MouseButton.PRIMARY,
                                    clicks,
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
                                    pick));
                });
    }
}
