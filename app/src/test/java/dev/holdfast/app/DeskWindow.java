package dev.holdfast.app;

import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.workbench.Desk;

import javafx.scene.Node;

import java.time.Clock;
import java.util.function.BooleanSupplier;

/// The real window on an open workspace, for journeys over the real store.
public final class DeskWindow implements AutoCloseable {
    private final Window window;

    public DeskWindow(Desk desk) {
        window = new Window(desk, Clock.systemUTC(), 1000, 900);
    }

    public void go(PlaceId place) {
        does(() -> window.wiring.bench().navigation().go(place));
        window.settle();
    }

    public void open(PlaceId place, Selection selection) {
        does(() -> window.wiring.bench().navigation().open(place, selection));
        window.settle();
    }

    public Node find(String selector) {
        return window.find(selector);
    }

    public void until(String what, BooleanSupplier so) {
        window.until(what, so);
    }

    public void picture(String name) {
        window.picture(name);
    }

    public void picture(String name, double width) {
        window.picture(name, width, 900, 1);
    }

    /// Does something in the dark.
    public void dark(Runnable step) {
        does(window.wiring.bench().appearance()::toggle);
        step.run();
        does(window.wiring.bench().appearance()::toggle);
    }

    public static void does(Runnable step) {
        Window.does(step);
    }

    @Override
    public void close() {
        window.close();
    }
}
