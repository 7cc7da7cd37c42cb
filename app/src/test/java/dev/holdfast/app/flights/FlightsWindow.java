package dev.holdfast.app.flights;

import dev.holdfast.app.DeskWatch;
import dev.holdfast.app.Outside;
import dev.holdfast.app.Window;
import dev.holdfast.app.Wiring;
import dev.holdfast.app.drop.DropIntake;
import dev.holdfast.app.look.Look;
import dev.holdfast.app.place.FileChoice;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.shell.ShellView;
import dev.holdfast.app.words.Words;
import dev.holdfast.workbench.Desk;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/// The whole window with its real intake of files, on the headless screen.
public final class FlightsWindow implements AutoCloseable {
    private static final long PATIENCE = 30_000;
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    public final Wiring wiring;
    public final ShellView shell;
    private final Stage stage;
    private final DeskWatch watch = new DeskWatch();

    /// Where "Save…" saves, and what "Choose files…" chooses.
    public Optional<Path> saveTo = Optional.empty();

    public final List<Path> toChoose = new ArrayList<>();

    public FlightsWindow(FlightsDesk desk) {
        this(desk.desk, FlightsDesk.CLOCK);
    }

    public FlightsWindow(Desk desk, Clock clock) {
        Window.startToolkit();
        var words = new Words(Locale.ENGLISH, clock);
        wiring =
                Window.onWindow(
                        () ->
                                new Wiring(
                                        watch.over(desk, clock),
                                        work,
                                        Platform::runLater,
                                        words,
                                        new Outside(
                                                new Choices(),
                                                DropIntake::new,
                                                () -> {},
                                                "flights")));
        shell = Window.onWindow(wiring::shell);
        stage = Window.onWindow(this::show);
        does(() -> wiring.bench().appearance().figureDensity().set(2));
        Window.resize(shell, 1440, 900);
    }

    private Stage show() {
        Stage made = new Stage();
        Scene scene = new Scene(shell, 1000, 1000);
        new Look(wiring.bench().appearance()).dress(scene);
        made.setX(0);
        made.setY(0);
        made.setScene(scene);
        made.show();
        return made;
    }

    public static void does(Runnable step) {
        Window.does(step);
    }

    public FlightsWindow open(PlaceId place, Selection selection) {
        does(() -> wiring.bench().navigation().open(place, selection));
        settle();
        return this;
    }

    /// Waits until something is so; says what was waited for when it never is.
    public void until(String what, BooleanSupplier so) {
        long end = System.currentTimeMillis() + PATIENCE;
        while (!Window.onWindow(so::getAsBoolean)) {
            if (System.currentTimeMillis() > end) throw new AssertionError("Never: " + what);
            Window.pause(20);
        }
    }

    public void settle() {
        for (int i = 0; i < 8; i++) {
            Window.pause(40);
            Window.onWindow(() -> null);
        }
    }

    public boolean shows(String selector) {
        Node node = shell.lookup(selector);
        return node != null && node.getScene() != null;
    }

    public <N extends Node> N find(String selector, Class<N> type) {
        until(selector + " is shown", () -> shows(selector));
        return type.cast(Window.onWindow(() -> shell.lookup(selector)));
    }

    public void press(String selector) {
        ButtonBase button = find(selector, ButtonBase.class);
        until(selector + " can be pressed", () -> !button.isDisabled());
        does(button::fire);
    }

    /// The window at 1440 × 900, twice as dense, light and dark.
    public void pictures(String name) {
        picture(name);
        does(wiring.bench().appearance()::toggle);
        picture(name + "-dark");
        does(wiring.bench().appearance()::toggle);
    }

    public Path picture(String name) {
        return picture(name, 1440, 900);
    }

    /// The window in another size.
    public Path picture(String name, double width, double height) {
        Window.resize(shell, width, height);
        return Window.snapshot(shell, name, 2);
    }

    private final class Choices implements FileChoice {
        @Override
        public List<Path> open(String title) {
            return List.copyOf(toChoose);
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String suggestedName, String... endings) {
            return saveTo;
        }
    }

    @Override
    public void close() {
        does(stage::close);
        work.close();
        watch.assertNothingWasAskedOnTheWindowsThread();
    }
}
