package dev.holdfast.app.start;

import dev.holdfast.app.HoldfastApp;
import dev.holdfast.app.drop.DropIntake;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Intake;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.workbench.OpenWorkspace;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The window's life: waits for the workspace, shows the window, closes both.
public final class Program extends Application {
    // JavaFX makes the application itself, so what to begin with cannot be a constructor's
    // parameter.
    static @Nullable Opening opening;
    static boolean sample;

    private @Nullable OpenWorkspace workspace;
    private @Nullable Trouble trouble;
    private @Nullable Intake intake;

    /// Off the window's thread.
    @Override
    public void init() {
        try {
            workspace = begun().workspace().orElse(null);
        } catch (Trouble e) {
            trouble = e;
        }
    }

    private static Opening begun() {
        return Objects.requireNonNull(opening, "The program is started by WindowCommand");
    }

    @Override
    public void start(Stage stage) {
        if (trouble != null) TroubleStage.show(stage, trouble);
        else if (workspace == null) Platform.exit();
        else show(workspace);
    }

    private void show(OpenWorkspace open) {
        SampleOpener sampleOpener = new SampleOpener(open.desk());
        HoldfastApp window =
                new HoldfastApp(
                        open.desk(), this::intake, sampleOpener::open, open.folder().toString());
        window.stage().getIcons().add(icon());
        window.show(Platform::exit);
        if (Boolean.getBoolean("holdfast.exitAfterFirstFrame")) exitAfterFirstFrame();
        takeUp(open, window.bench().background());
        if (sample) sampleOpener.open();
        begun().arriving(files -> Platform.runLater(() -> bring(window, files)));
        bring(window, begun().files());
    }

    /// Reads and writes the store, which the first frame need not wait for.
    private static void takeUp(OpenWorkspace open, Background background) {
        background.run(
                () -> {
                    open.goOn();
                    return open;
                },
                _ -> {});
    }

    private Intake intake(Bench bench) {
        DropIntake made = new DropIntake(bench);
        intake = made;
        return made;
    }

    private void bring(HoldfastApp window, List<Path> files) {
        window.stage().toFront();
        if (intake != null && !files.isEmpty()) intake.bring(files);
    }

    private static Image icon() {
        return new Image(
                Objects.requireNonNull(Program.class.getResourceAsStream("holdfast-128.png")));
    }

    /// For measuring and recording a start: says when the first frame stood, and ends.
    private static void exitAfterFirstFrame() {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames < 2) return;
                stop();
                long started = ManagementFactory.getRuntimeMXBean().getStartTime();
                System.err.printf(
                        "First frame after %d ms%n", System.currentTimeMillis() - started);
                Platform.exit();
            }
        }.start();
    }

    @Override
    public void stop() {
        if (workspace != null) workspace.close();
    }
}
