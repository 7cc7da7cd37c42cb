package dev.holdfast.app;

import dev.holdfast.app.look.Appearance;
import dev.holdfast.app.look.Look;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Intake;
import dev.holdfast.app.shell.SystemFileChoice;
import dev.holdfast.app.words.Words;
import dev.holdfast.workbench.Desk;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// The window on one workspace. Made and used on the window's thread.
public final class HoldfastApp {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final Stage stage = new Stage();
    private final Wiring wiring;

    /// @param intake makes what takes in dropped, chosen and pasted files
    /// @param sample brings in the sample project; it must not block
    /// @param workspace where the store is, for people to read
    public HoldfastApp(
            Desk desk, Function<Bench, Intake> intake, Runnable sample, String workspace) {
        wiring =
                new Wiring(
                        desk,
                        work,
                        Platform::runLater,
                        Words.english(),
                        new Outside(new SystemFileChoice(() -> stage), intake, sample, workspace));
    }

    /// Shows the window as it was when it was last closed; `closed` runs when the user closes it.
    public void show(Runnable closed) {
        Appearance appearance = wiring.bench().appearance();
        Platform.Preferences system = Platform.getPreferences();
        appearance.systemIsDark().set(system.getColorScheme() == ColorScheme.DARK);
        system.colorSchemeProperty()
                .addListener((_, _, now) -> appearance.systemIsDark().set(now == ColorScheme.DARK));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene =
                new Scene(
                        wiring.shell(),
                        Math.min(WIDTH, screen.getWidth()),
                        Math.min(HEIGHT, screen.getHeight()));
        new Look(appearance).dress(scene);
        stage.setTitle(wiring.bench().words().text("app.name"));
        stage.setScene(scene);
        new Session(wiring.bench()).restore(stage);
        stage.setOnHidden(
                _ -> {
                    work.shutdown();
                    closed.run();
                });
        stage.show();
    }

    public Stage stage() {
        return stage;
    }

    public Bench bench() {
        return wiring.bench();
    }
}
