package dev.holdfast.app.setting;

import static dev.holdfast.app.look.Pieces.label;
import static dev.holdfast.app.look.Pieces.paragraph;
import static dev.holdfast.app.look.Pieces.row;
import static dev.holdfast.app.look.Pieces.spring;
import static dev.holdfast.app.look.Pieces.styled;

import dev.holdfast.app.look.Buttons;
import dev.holdfast.app.look.Em;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.connection.Connection;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SegmentedButton;

import java.util.Locale;
import java.util.function.Consumer;

/// Address, name and login of a tracker; the probe's answer; keep it.
final class ConnectView extends VBox {
    private static final double WIDTH = 520;
    private static final double NAMES = 96;
    private final ConnectViewModel model;
    private final Words words;

    ConnectView(ConnectViewModel model, Words words, Runnable cancel, Consumer<Connection> kept) {
        this.model = model;
        this.words = words;
        setId("connect");
        getStyleClass().add("pop");
        Em.padding(Em.spacing(Em.maxWidth(this, WIDTH), 12), 20, 24, 20, 24);
        Node user = line("connect.user", field("connect-user", model.user, ""));
        Node secret = line("connect.secret", password());
        shownWhile(user, ConnectViewModel.SignIn.BASIC, null);
        shownWhile(secret, ConnectViewModel.SignIn.BASIC, ConnectViewModel.SignIn.BEARER);
        OftenChoice often = new OftenChoice("connect-often", words);
        often.valueProperty().bindBidirectional(model.often);
        Label place = paragraph("", "small", "muted");
        place.setId("connect-secret-place");
        place.textProperty().bind(model.secretPlace);
        Em.padding(place, 0, 0, 0, NAMES + 8);
        place.visibleProperty().bind(secret.visibleProperty());
        place.managedProperty().bind(place.visibleProperty());
        getChildren()
                .addAll(
                        label(words.text("connect.title"), "h2"),
                        paragraph(words.text("connect.text"), "muted"),
                        line("connect.kind", label(words.text("connect.kind.mlflow"), "med")),
                        line(
                                "connect.url",
                                field("connect-url", model.url, "http://127.0.0.1:5000")),
                        line("connect.name", field("connect-name", model.name, "risk-mlflow")),
                        line("connect.signIn", signIn()),
                        user,
                        secret,
                        place,
                        line("connect.sync", often),
                        answer(),
                        buttons(cancel, kept));
    }

    private TextField field(String id, StringProperty value, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(value);
        field.setOnAction(_ -> model.probe());
        return field;
    }

    private PasswordField password() {
        PasswordField field = new PasswordField();
        field.setId("connect-secret");
        field.setOnAction(_ -> model.probe());
        field.textProperty().bindBidirectional(model.secret);
        return field;
    }

    private HBox line(String key, Node value) {
        Label name = Em.width(label(words.text(key), "muted"), NAMES);
        name.setLabelFor(value);
        HBox.setHgrow(value, Priority.ALWAYS);
        return row(8, name, value);
    }

    private Node signIn() {
        SegmentedButton segments = new SegmentedButton();
        for (ConnectViewModel.SignIn way : ConnectViewModel.SignIn.values()) {
            String key = way.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(words.text("connect.signIn." + key));
            button.setId("connect-sign-in-" + key);
            button.setSelected(way == model.signIn.get());
            button.setOnAction(
                    _ -> {
                        button.setSelected(true);
                        model.signIn.set(way);
                    });
            segments.getButtons().add(button);
        }
        return segments;
    }

    private void shownWhile(
            Node node,
            ConnectViewModel.SignIn one,
            ConnectViewModel.@org.jspecify.annotations.Nullable SignIn other) {
        node.visibleProperty()
                .bind(
                        model.signIn
                                .isEqualTo(one)
                                .or(model.signIn.isEqualTo(other == null ? one : other)));
        node.managedProperty().bind(node.visibleProperty());
    }

    private Node answer() {
        Label answer = paragraph("");
        answer.setId("connect-answer");
        answer.textProperty().bind(model.answer);
        VBox band = styled(new VBox(answer), "band", "plain");
        model.reached.addListener(
                (_, _, reached) -> {
                    band.getStyleClass().removeAll("plain", "stable", "warn");
                    band.getStyleClass().add(reached ? "stable" : "plain");
                });
        band.visibleProperty().bind(model.answer.isNotEmpty());
        band.managedProperty().bind(band.visibleProperty());
        return band;
    }

    private Node buttons(Runnable cancel, Consumer<Connection> kept) {
        Button probe = Buttons.button("connect-probe", words.text("connect.probe"), model::probe);
        Button save =
                Buttons.accent("connect-save", words.text("connect.save"), () -> model.save(kept));
        probe.disableProperty().bind(model.busy);
        save.disableProperty().bind(model.busy.or(model.reached.not()));
        return row(
                8,
                Buttons.button("connect-cancel", words.text("cancel"), cancel),
                spring(),
                probe,
                save);
    }
}
