package dev.holdfast.app.shell;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.grow;
import static dev.holdfast.app.look.Pieces.mark;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.styled;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.place.Notice;
import dev.holdfast.app.place.Notices;
import dev.holdfast.app.words.Words;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import java.util.HashMap;
import java.util.Map;

/// Messages at the lower right edge; each goes by itself, sooner when there is nothing to do about it.
final class ToastsView extends VBox {
    private static final Duration PLAIN = Duration.seconds(6);
    private static final Duration WITH_ACTION = Duration.seconds(10);
    private static final double WIDTH = 360;

    private final Notices notices;
    private final Words words;
    private final Map<Notice, Node> shown = new HashMap<>();

    ToastsView(Notices notices, Words words) {
        this.notices = notices;
        this.words = words;
        setId("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        Em.padding(Em.spacing(this, 8), 0, 16, 40, 0);
        notices.showing().addListener((ListChangeListener<Notice>) _ -> show());
    }

    private void show() {
        shown.keySet().retainAll(notices.showing());
        notices.showing().forEach(notice -> shown.computeIfAbsent(notice, this::toast));
        getChildren().setAll(notices.showing().stream().map(shown::get).toList());
    }

    private Node toast(Notice notice) {
        Label said = paragraph(notice.words());
        said.setMaxWidth(Double.MAX_VALUE);
        HBox line = row(10, mark(notice.mark()), grow(said));
        if (notice.actionWords() != null && notice.action() != null) {
            Runnable action = notice.action();
            line.getChildren()
                    .add(
                            Buttons.small(
                                    "toast-action",
                                    notice.actionWords(),
                                    () -> {
                                        notices.close(notice);
                                        action.run();
                                    }));
        }
        line.getChildren()
                .add(
                        Buttons.icon(
                                "toast-close",
                                BootstrapIcons.X,
                                words.text("close"),
                                () -> notices.close(notice)));
        VBox toast = Em.width(styled(column(0, line), "toast"), WIDTH);
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(notice.words());
        PauseTransition life = new PauseTransition(notice.action() == null ? PLAIN : WITH_ACTION);
        life.setOnFinished(_ -> notices.close(notice));
        life.play();
        return toast;
    }
}
