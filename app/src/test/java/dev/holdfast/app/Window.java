package dev.holdfast.app;

import dev.holdfast.app.look.Look;
import dev.holdfast.app.place.FileChoice;
import dev.holdfast.app.place.Intake;
import dev.holdfast.app.shell.ShellView;
import dev.holdfast.app.words.Words;
import dev.holdfast.workbench.Desk;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.DragEvent;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import javax.imageio.ImageIO;

/// The real window on a headless screen, for journeys and pictures.
public final class Window implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "pictures");
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    public final List<Path> brought = new ArrayList<>();
    public final Wiring wiring;
    public final ShellView shell;
    private final Stage stage;
    private final DeskWatch watch = new DeskWatch();

    public Window(DeskInMemory desk, double width, double height) {
        this(desk.desk, desk.clock, width, height);
    }

    public Window(Desk desk, Clock clock, double width, double height) {
        startToolkit();
        Words words = new Words(Locale.ENGLISH, clock);
        wiring =
                onWindow(
                        () ->
                                new Wiring(
                                        watch.over(desk, clock),
                                        work,
                                        Platform::runLater,
                                        words,
                                        new Outside(
                                                noFiles(),
                                                _ -> intake(),
                                                () -> {},
                                                "/home/l.brandt/holdfast")));
        shell = onWindow(wiring::shell);
        stage =
                onWindow(
                        () -> {
                            Stage made = new Stage();
                            Scene scene = new Scene(shell, width, height);
                            wiring.bench().appearance().figureDensity().set(2);
                            new Look(wiring.bench().appearance()).dress(scene);
                            made.setX(0);
                            made.setY(0);
                            made.setScene(scene);
                            made.show();
                            return made;
                        });
        settle();
    }

    public static void startToolkit() {
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException alreadyRunning) {
            Platform.setImplicitExit(false);
        }
    }

    /// Waits until the window and its background work have nothing left to do.
    public void settle() {
        settled();
    }

    private static void settled() {
        for (int i = 0; i < 6; i++) {
            pause(40);
            onWindow(() -> null);
        }
    }

    public static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static <T> T onWindow(Callable<T> step) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable task =
                () -> {
                    try {
                        result.complete(step.call());
                    } catch (Throwable failure) {
                        result.completeExceptionally(failure);
                    }
                };
        if (Platform.isFxApplicationThread()) task.run();
        else Platform.runLater(task);
        try {
            return result.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("The window did not answer", e);
        }
    }

    public static void does(Runnable step) {
        onWindow(
                () -> {
                    step.run();
                    return null;
                });
    }

    /// The node, as soon as it is there.
    public Node find(String selector) {
        for (int i = 0; i < 100; i++) {
            Node found = onWindow(() -> shell.lookup(selector));
            if (found != null) return found;
            pause(50);
        }
        throw new AssertionError("No " + selector + " in the window");
    }

    /// Waits until something is so, for what the background brings.
    public void until(String what, BooleanSupplier so) {
        for (int i = 0; i < 100; i++) {
            if (onWindow(so::getAsBoolean)) return;
            pause(50);
        }
        throw new AssertionError("Never came: " + what);
    }

    public Stage stage() {
        return stage;
    }

    /// A picture of the window as if it were 1440 × 900, twice as dense.
    public Path picture(String name) {
        return picture(name, 1440, 900, 2);
    }

    public Path picture(String name, double width, double height, double density) {
        resize(width, height);
        return snapshot(shell, name, density);
    }

    /// A picture of the window as it is.
    public static Path snapshot(ShellView shell, String name, double density) {
        WritableImage image =
                onWindow(
                        () -> {
                            SnapshotParameters how = new SnapshotParameters();
                            how.setTransform(new Scale(density, density));
                            return shell.snapshot(how, null);
                        });
        Path file = PICTURES.resolve(name + ".png");
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write " + file, e);
        }
        return file;
    }

    /// The headless screen is smaller than a picture: the root, not the stage, gets the size.
    public void resize(double width, double height) {
        resize(shell, width, height);
    }

    /// Lays the window out in that size, again after all that the size puts off has been done.
    public static void resize(ShellView shell, double width, double height) {
        does(() -> layOut(shell, width, height));
        settled();
        does(() -> layOut(shell, width, height));
    }

    private static void layOut(ShellView shell, double width, double height) {
        shell.resize(width, height);
        shell.applyCss();
        shell.layout();
    }

    private Intake intake() {
        return new Intake() {
            @Override
            public void drag(DragEvent event) {}

            @Override
            public void bring(List<Path> files) {
                brought.addAll(files);
            }
        };
    }

    private static FileChoice noFiles() {
        return new FileChoice() {
            @Override
            public List<Path> open(String title) {
                return List.of();
            }

            @Override
            public Optional<Path> folder(String title) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> save(String title, String suggestedName, String... endings) {
                return Optional.empty();
            }
        };
    }

    @Override
    public void close() {
        does(stage::close);
        work.close();
        watch.assertNothingWasAskedOnTheWindowsThread();
    }

    /// A clock that stands still on a Monday.
    public static Clock clock() {
        return Clock.fixed(
                java.time.Instant.parse("2026-11-23T12:04:18Z"), java.time.ZoneOffset.UTC);
    }
}
