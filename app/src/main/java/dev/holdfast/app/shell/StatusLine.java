package dev.holdfast.app.shell;

import static dev.holdfast.app.look.Pieces.icon;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.spring;
import static dev.holdfast.app.look.Pieces.styled;
import static dev.holdfast.app.look.Pieces.tip;
import static dev.holdfast.app.look.Pieces.whole;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.place.Bench;
import dev.holdfast.app.place.Screen;
import dev.holdfast.app.words.Words;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.List;

/// What was last done; whether the audit trail is whole; how much memory is in use. The one live label for screen
/// readers.
final class StatusLine extends HBox {
    private static final long MEGA = 1_000_000;
    private final Label done = label("");
    private final Label memory = whole("");
    private final Words words;

    StatusLine(ShellViewModel model, Bench bench) {
        this.words = bench.words();
        setId("status");
        getStyleClass().add("status");
        setAlignment(Pos.CENTER_LEFT);
        Em.spacing(this, 20);
        done.setId("status-done");
        done.setAccessibleRole(AccessibleRole.TEXT);
        done.textProperty()
                .addListener(
                        (_, _, _) ->
                                done.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
        Label audit = whole("");
        audit.setId("status-audit");
        audit.textProperty().bind(model.audit);
        done.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(done, spring(), network(bench), audit, memory);
        giveWay(List.of(memory, audit));
        Timeline look = new Timeline(new KeyFrame(Duration.seconds(5), _ -> showMemory()));
        look.setCycleCount(Animation.INDEFINITE);
        look.play();
        showMemory();
    }

    /// In too little room what matters least goes, the first first.
    private void giveWay(List<Label> least) {
        InvalidationListener soon = _ -> Platform.runLater(() -> fit(least));
        widthProperty().addListener(soon);
        done.widthProperty().addListener(soon);
        least.forEach(label -> label.widthProperty().addListener(soon));
    }

    private void fit(List<Label> least) {
        double over = prefWidth(-1) - getWidth();
        for (Label label : least) if (!label.isManaged()) over += room(label);
        for (Label label : least) {
            boolean fits = over <= 0;
            label.setVisible(fits);
            label.setManaged(fits);
            over -= room(label);
        }
    }

    private double room(Label label) {
        return label.prefWidth(-1) + getSpacing();
    }

    /// Says whether anything may leave this desk, and switches it.
    private Node network(Bench bench) {
        Button network =
                styled(
                        Buttons.button("status-network", "", bench.offline()::toggle),
                        "status-link");
        network.setMinWidth(USE_PREF_SIZE);
        Runnable show =
                () -> {
                    boolean offline = bench.offline().on().get();
                    network.setText(words.text(offline ? "status.offline" : "status.online"));
                    network.setGraphic(
                            icon(
                                    offline ? BootstrapIcons.SLASH_CIRCLE : BootstrapIcons.GLOBE,
                                    "muted-icon"));
                };
        bench.offline().on().addListener((_, _, _) -> show.run());
        show.run();
        return tip(network, words.text("status.network.tip"));
    }

    void show(Screen screen) {
        done.textProperty().bind(screen.status());
    }

    private void showMemory() {
        Runtime runtime = Runtime.getRuntime();
        memory.setText(
                words.text("status.memory", (runtime.totalMemory() - runtime.freeMemory()) / MEGA));
    }
}
