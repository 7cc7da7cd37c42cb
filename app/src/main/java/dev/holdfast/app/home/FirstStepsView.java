package dev.holdfast.app.home;

import static dev.holdfast.app.look.Pieces.column;
import static dev.holdfast.app.look.Pieces.icon;
import static dev.holdfast.app.look.Pieces.key;
import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.spring;
import static dev.holdfast.app.look.Pieces.styled;

import dev.holdfast.app.look.Brand;
import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.look.WrapRow;
import dev.holdfast.app.words.Words;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// An empty workspace says where data stays and offers three ways in.
final class FirstStepsView extends StackPane {
    private static final double WIDTH = 884;
    private static final double CHOICE_HEIGHT = 218;
    private static final double CHOICE_WIDTH = 212;
    private final Words words;

    FirstStepsView(
            FirstSteps steps, Words words, ObservableValue<String> requests, Runnable openJournal) {
        this.words = words;
        setId("first-steps");
        HBox choices =
                new WrapRow(
                        18,
                        choice(
                                "look",
                                BootstrapIcons.COMPASS,
                                Buttons.accent(
                                        "first-sample",
                                        words.text("first.look.do"),
                                        steps::openSample)),
                        choice(
                                "bring",
                                BootstrapIcons.FOLDER2,
                                Buttons.button(
                                        "first-files",
                                        words.text("first.bring.do"),
                                        steps::chooseFiles)),
                        choice(
                                "connect",
                                BootstrapIcons.PLUG,
                                Buttons.button(
                                        "first-connect",
                                        words.text("first.connect.do"),
                                        steps::connect)));
        Label count = label("", "muted");
        count.setId("first-requests");
        count.textProperty().bind(requests);
        HBox privacy =
                styled(
                        new WrapRow(
                                10,
                                icon(BootstrapIcons.SHIELD_LOCK, "stable-icon"),
                                label(words.text("first.private")),
                                count,
                                spring(),
                                Buttons.link(
                                        "first-journal", words.text("first.journal"), openJournal)),
                        "band",
                        "plain");
        HBox palette =
                row(
                        8,
                        label(words.text("first.press"), "small", "muted"),
                        key(words.text("key.palette")),
                        label(words.text("first.type"), "small", "muted"));
        VBox all =
                column(
                        14,
                        new HBox(Brand.mark(52)),
                        column(
                                8,
                                label(words.text("first.title"), "h1"),
                                paragraph(words.text("first.sentence"), "lead", "muted")),
                        choices,
                        privacy,
                        palette);
        all.setMaxHeight(USE_PREF_SIZE);
        all.setMinWidth(0);
        Em.maxWidth(all, WIDTH);
        StackPane.setAlignment(all, Pos.CENTER);
        getChildren().add(all);
    }

    private VBox choice(String stem, Ikon sign, Button action) {
        VBox choice =
                column(
                        8,
                        icon(sign, "accent-icon"),
                        label(words.text("first." + stem + ".title"), "h2"),
                        paragraph(words.text("first." + stem + ".text"), "muted"),
                        spring(),
                        action);
        HBox.setHgrow(choice, Priority.ALWAYS);
        Em.minWidth(Em.minHeight(choice, CHOICE_HEIGHT), CHOICE_WIDTH);
        return styled(choice, "choice");
    }
}
