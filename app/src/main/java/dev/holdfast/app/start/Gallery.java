package dev.holdfast.app.start;

import dev.holdfast.app.Outside;
import dev.holdfast.app.Wiring;
import dev.holdfast.app.drop.DropIntake;
import dev.holdfast.app.look.Look;
import dev.holdfast.app.selection.PlaceId;
import dev.holdfast.app.selection.Selection;
import dev.holdfast.app.shell.ShellView;
import dev.holdfast.app.shell.SystemFileChoice;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.workbench.OpenWorkspace;
import dev.holdfast.workbench.command.Output;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

import javax.imageio.ImageIO;

/// Pictures of the real window, drawn into memory at 1440 × 900, twice as dense.
final class Gallery {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double DENSITY = 2;

    private final OpenWorkspace workspace;
    private final Path folder;
    private final Output output;

    Gallery(OpenWorkspace workspace, Path folder, Output output) {
        this.workspace = workspace;
        this.folder = folder;
        this.output = output;
    }

    void take(Project project, Check check) {
        Display.headless();
        try (WindowThread window = WindowThread.start()) {
            Wiring wiring = window.get(() -> wiring(window));
            ShellView shell = window.get(() -> shown(wiring));
            window.does(() -> wiring.bench().appearance().figureDensity().set(DENSITY));
            window.does(
                    () -> wiring.bench().navigation().select(new Selection.Project(project.id())));
            for (PlaceId place : PlaceId.values()) {
                window.does(() -> wiring.bench().navigation().go(place));
                take(window, shell, place.key());
            }
            for (Exhibit exhibit : Exhibit.of(workspace.desk(), project, check)) {
                window.does(() -> wiring.bench().navigation().open(exhibit.selection()));
                take(window, shell, exhibit.name());
            }
            window.does(() -> wiring.bench().appearance().toggle());
            take(window, shell, "drift-dark");
        }
    }

    private Wiring wiring(WindowThread window) {
        Words words = new Words(Locale.ENGLISH, Clock.systemDefaultZone());
        Outside outside =
                new Outside(
                        new SystemFileChoice(() -> null),
                        DropIntake::new,
                        () -> {},
                        workspace.folder().toString());
        return new Wiring(workspace.desk(), window.work(), window, words, outside);
    }

    private static ShellView shown(Wiring wiring) {
        ShellView shell = wiring.shell();
        Scene scene = new Scene(shell, WIDTH, HEIGHT);
        new Look(wiring.bench().appearance()).dress(scene);
        Stage stage = new Stage();
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
        return shell;
    }

    private void take(WindowThread window, ShellView shell, String name) {
        // The headless screen is smaller than the picture: the root, not the stage, has the size.
        Runnable size =
                () -> {
                    shell.resize(WIDTH, HEIGHT);
                    shell.applyCss();
                    shell.layout();
                };
        window.does(size);
        window.settle();
        window.does(size);
        window.settle();
        WritableImage image =
                window.get(
                        () -> {
                            size.run();
                            SnapshotParameters dense = new SnapshotParameters();
                            dense.setTransform(new Scale(DENSITY, DENSITY));
                            return shell.snapshot(dense, null);
                        });
        Path file = folder.resolve(name + ".png");
        try {
            Files.createDirectories(folder);
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write " + file, e);
        }
        output.remark("Picture: " + file);
    }
}
