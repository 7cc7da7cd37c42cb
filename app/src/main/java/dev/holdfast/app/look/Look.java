package dev.holdfast.app.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/// Dresses a scene: fonts, style sheets, theme.
public final class Look {
    private static final String FONTS = "/dev/holdfast/report/font/";
    private static final List<String> FACES =
            List.of(
                    "IBMPlexSans-Regular.ttf",
                    "IBMPlexSans-Medium.ttf",
                    "IBMPlexSans-SemiBold.ttf",
                    "IBMPlexSans-Bold.ttf",
                    "IBMPlexMono-Regular.ttf");
    private static final List<String> SHEETS =
            List.of(
                    "tokens.css",
                    "bridge.css",
                    "text.css",
                    "controls.css",
                    "tables.css",
                    "pieces.css",
                    "shell.css",
                    "data.css");

    private final Appearance appearance;

    public Look(Appearance appearance) {
        this.appearance = appearance;
        FACES.forEach(Look::loadFace);
        useTheme();
        appearance.dark().addListener((_, _, _) -> useTheme());
    }

    /// Dresses the scene, now and whenever the appearance changes.
    public void dress(Scene scene) {
        SHEETS.forEach(sheet -> scene.getStylesheets().add(sheet(sheet)));
        Parent root = scene.getRoot();
        apply(root);
        appearance.dark().addListener((_, _, _) -> apply(root));
        appearance.fontSize().addListener((_, _, _) -> apply(root));
    }

    private void apply(Parent root) {
        root.getStyleClass().removeAll("light", "dark");
        root.getStyleClass().add(appearance.dark().get() ? "dark" : "light");
        root.setStyle("-fx-font-size: " + appearance.fontSize().get() + "px;");
    }

    private void useTheme() {
        Application.setUserAgentStylesheet(
                appearance.dark().get()
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }

    private static void loadFace(String file) {
        InputStream face = Look.class.getResourceAsStream(FONTS + file);
        if (face != null) Font.loadFont(face, Appearance.USUAL);
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Look.class.getResource("/dev/holdfast/app/css/" + name), name)
                .toExternalForm();
    }
}
