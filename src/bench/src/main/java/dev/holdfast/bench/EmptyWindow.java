package dev.holdfast.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.lang.management.ManagementFactory;

/// The least a JavaFX program can show: what a start of Holdfast is held against.
public final class EmptyWindow extends Application {
    /// Launches without being the application itself, so that JavaFX may lie on the class path.
    public static final class Start {
        private Start() {}

        public static void main(String[] args) {
            Application.launch(EmptyWindow.class, args);
        }
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(new Label("empty")), 1440, 900));
        stage.show();
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames < 2) return;
                stop();
                long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
                System.err.printf("First frame after %d ms%n", System.currentTimeMillis() - begun);
                Platform.exit();
            }
        }.start();
    }
}
