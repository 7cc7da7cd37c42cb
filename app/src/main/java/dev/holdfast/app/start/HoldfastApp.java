package dev.holdfast.app.start;

import dev.holdfast.app.Outside;
import dev.holdfast.app.Wiring;
import dev.holdfast.app.drop.DropIntake;
import dev.holdfast.app.look.Look;
import dev.holdfast.app.shell.ShellView;
import dev.holdfast.app.shell.SystemFileChoice;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.workbench.OpenWorkspace;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The window's life: waits for the workspace, shows the shell, closes both.
public final class HoldfastApp extends Application {
    // JavaFX makes the application itself, so what to begin with cannot be a constructor's
    // parameter.
    static Opening opening = Opening.begin(Path.of("."), List.of());
    static boolean sample;

    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable OpenWorkspace workspace;
    private @Nullable Trouble trouble;

    /// Off the window's thread.
    @Override
    public void init() {
        try {
            workspace = opening.workspace().orElse(null);
        } catch (Trouble e) {
            trouble = e;
        }
    }

    @Override
    public void start(Stage stage) {
        if (trouble != null) TroubleStage.show(stage, trouble);
        else if (workspace == null) Platform.exit();
        else show(stage, workspace);
    }

    private void show(Stage stage, OpenWorkspace open) {
        SampleOpener sampleOpener = new SampleOpener(open.desk(), work);
        Words words = new Words(Locale.ENGLISH, Clock.systemDefaultZone());
        Outside outside =
                new Outside(
                        new SystemFileChoice(() -> stage),
                        DropIntake::new,
                        sampleOpener::open,
                        open.folder().toString());
        Wiring wiring = new Wiring(open.desk(), work, Platform::runLater, words, outside);
        ShellView shell = wiring.shell();
        Scene scene = new Scene(shell, 1440, 900);
        new Look(wiring.bench().appearance()).dress(scene);
        stage.setTitle("Holdfast");
        stage.getIcons().add(icon());
        stage.setScene(scene);
        stage.show();
        if (Boolean.getBoolean("holdfast.exitAfterFirstFrame")) exitAfterFirstFrame();
        open.schedule().start();
        if (sample) sampleOpener.open();
    }

    private static Image icon() {
        return new Image(
                Objects.requireNonNull(HoldfastApp.class.getResourceAsStream("holdfast-128.png")));
    }

    /// For measuring and recording a start: says when the first frame stood, and ends.
    private static void exitAfterFirstFrame() {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames < 2) return;
                stop();
                long since =
                        System.currentTimeMillis()
                                - ManagementFactory.getRuntimeMXBean().getStartTime();
                System.err.println("First frame after " + since + " ms");
                Platform.exit();
            }
        }.start();
    }

    @Override
    public void stop() {
        work.shutdownNow();
        if (workspace != null) workspace.close();
    }
}
