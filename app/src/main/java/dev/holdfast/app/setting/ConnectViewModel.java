package dev.holdfast.app.setting;

import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.connection.Login;
import dev.holdfast.workbench.connection.ConnectionDraft;
import dev.holdfast.workbench.connection.Connections;
import dev.holdfast.workbench.connection.Reach;
import dev.holdfast.workbench.job.Failures;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.function.Consumer;

/// What is typed to connect a tracker, what its probe found, and keeping it.
final class ConnectViewModel {
    private static final String KIND = "mlflow";
    private final Connections connections;
    private final Background background;
    private final Words words;
    private final long projectId;
    final StringProperty url = new SimpleStringProperty("");
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty user = new SimpleStringProperty("");
    final StringProperty secret = new SimpleStringProperty("");
    final ObjectProperty<SignIn> signIn = new SimpleObjectProperty<>(SignIn.NONE);
    final BooleanProperty everyMinute = new SimpleBooleanProperty();
    final BooleanProperty busy = new SimpleBooleanProperty();
    final BooleanProperty reached = new SimpleBooleanProperty();

    /// What the probe found or what is wrong, in one sentence.
    final StringProperty answer = new SimpleStringProperty("");

    /// How the connection signs in.
    enum SignIn {
        NONE,
        BASIC,
        BEARER
    }

    ConnectViewModel(Connections connections, Background background, Words words, long projectId) {
        this.connections = connections;
        this.background = background;
        this.words = words;
        this.projectId = projectId;
        url.addListener((_, _, typed) -> retyped(typed));
        signIn.addListener((_, _, _) -> reached.set(false));
    }

    private void retyped(String typed) {
        reached.set(false);
        answer.set("");
        URI address = address(typed);
        if (address != null && address.getHost() != null && name.get().isBlank())
            name.set(address.getHost().split("\\.")[0]);
    }

    /// Asks the server who it is.
    void probe() {
        ConnectionDraft draft = draft();
        if (draft == null) return;
        background.run(busy, () -> connections.probe(draft), this::show, this::fail);
    }

    private void show(Reach reach) {
        reached.set(reach.reached());
        answer.set(
                reach.reached()
                        ? words.text(
                                        "connect.reached",
                                        reach.serverVersion(),
                                        reach.signedInAs().isEmpty()
                                                ? words.text("connect.nobody")
                                                : reach.signedInAs(),
                                        String.join(", ", reach.answers()))
                                + (reach.lacks().isEmpty()
                                        ? ""
                                        : " "
                                                + words.text(
                                                        "connect.lacks",
                                                        String.join(", ", reach.lacks())))
                        : reach.failure());
    }

    private void fail(Throwable failure) {
        reached.set(false);
        answer.set(Failures.inWords(failure));
    }

    /// Keeps the connection; `then` gets it.
    void save(Consumer<Connection> then) {
        ConnectionDraft draft = draft();
        if (draft == null) return;
        background.run(busy, () -> connections.add(draft, found), then, this::fail);
    }

    private @Nullable ConnectionDraft draft() {
        URI address = address(url.get());
        if (address == null || address.getHost() == null) {
            answer.set(words.text("connect.badUrl"));
            return null;
        }
        if (name.get().isBlank()) {
            answer.set(words.text("connect.noName"));
            return null;
        }
        return new ConnectionDraft(
                projectId,
                name.get().strip(),
                KIND,
                address,
                login(),
                signIn.get() == SignIn.NONE ? "" : secret.get(),
                everyMinute.get() ? Duration.ofMinutes(1) : Duration.ZERO);
    }

    private Login login() {
        return switch (signIn.get()) {
            case NONE -> new Login.None();
            case BASIC -> new Login.Basic(user.get());
            case BEARER -> new Login.Bearer();
        };
    }

    private static @Nullable URI address(String typed) {
        try {
            String text = typed.strip();
            return text.isEmpty() ? null : new URI(text.contains("://") ? text : "http://" + text);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
