package dev.holdfast.app.setting;

import dev.holdfast.app.words.Words;
import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.connection.Login;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.connection.ConnectionDraft;
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
import java.util.function.Consumer;

/// What is typed to connect a tracker, what its probe found, and keeping it.
final class ConnectViewModel {
    private static final String KIND = "mlflow";
    private final Desk desk;
    private final Background background;
    private final Words words;
    private final long projectId;
    final StringProperty url = new SimpleStringProperty("");
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty user = new SimpleStringProperty("");
    final StringProperty secret = new SimpleStringProperty("");
    final ObjectProperty<SignIn> signIn = new SimpleObjectProperty<>(SignIn.NONE);
    final ObjectProperty<Often> often = new SimpleObjectProperty<>(Often.BY_HAND);
    final BooleanProperty busy = new SimpleBooleanProperty();
    final BooleanProperty reached = new SimpleBooleanProperty();

    /// What the probe found or what is wrong, in one sentence.
    final StringProperty answer = new SimpleStringProperty("");

    /// Where the secret will be kept.
    final StringProperty secretPlace = new SimpleStringProperty("");

    private @Nullable Reach found;
    private int question;

    /// How the connection signs in.
    enum SignIn {
        NONE,
        BASIC,
        BEARER
    }

    ConnectViewModel(Desk desk, Background background, Words words, long projectId) {
        this.desk = desk;
        this.background = background;
        this.words = words;
        this.projectId = projectId;
        url.addListener((_, _, typed) -> retyped(typed));
        signIn.addListener((_, _, _) -> forgetAnswer());
        user.addListener((_, _, _) -> forgetAnswer());
        secret.addListener((_, _, _) -> forgetAnswer());
        background.run(
                () -> desk.connections().secretPlace(),
                place -> secretPlace.set(words.text("connect.secret.place", place)));
    }

    private void retyped(String typed) {
        forgetAnswer();
        URI address = address(typed);
        if (address != null && address.getHost() != null && name.get().isBlank())
            name.set(address.getHost().split("\\.")[0]);
    }

    private void forgetAnswer() {
        question++;
        found = null;
        reached.set(false);
        answer.set("");
    }

    /// Asks the server who it is.
    void probe() {
        ConnectionDraft draft = draft();
        if (draft == null) return;
        int asked = question;
        answer.set(words.text("connect.asking", draft.url().getAuthority()));
        background.run(
                busy,
                () -> desk.connections().probe(draft),
                reach -> show(asked, reach),
                this::fail);
    }

    /// An answer to what was typed before says nothing of what is typed now.
    private void show(int asked, Reach reach) {
        if (asked != question) return;
        found = reach;
        reached.set(reach.reached());
        answer.set(reach.reached() ? answered(reach) : reach.failure());
    }

    private String answered(Reach reach) {
        String who =
                reach.signedInAs().isEmpty() ? words.text("connect.nobody") : reach.signedInAs();
        String version =
                reach.serverVersion().isEmpty()
                        ? words.text("connect.noVersion")
                        : reach.serverVersion();
        String all =
                words.text(
                        "connect.reached",
                        version,
                        who,
                        reach.holds(),
                        String.join(", ", reach.answers()));
        return reach.lacks().isEmpty()
                ? all
                : all + " " + words.text("connect.lacks", String.join("; ", reach.lacks()));
    }

    private void fail(Throwable failure) {
        reached.set(false);
        answer.set(Failures.inWords(failure));
    }

    /// Keeps the connection; `then` gets it.
    void save(Consumer<Connection> then) {
        ConnectionDraft draft = draft();
        Reach reach = found;
        if (draft == null || reach == null) return;
        background.run(busy, () -> keep(draft, reach), then, this::fail);
    }

    private Connection keep(ConnectionDraft draft, Reach reach) {
        return desk.connections().add(inProject(draft), reach);
    }

    /// In an empty workspace the first connection brings the first project.
    private ConnectionDraft inProject(ConnectionDraft draft) {
        return new ConnectionDraft(
                desk.projects().chosen(draft.projectId(), draft.name()).id(),
                draft.name(),
                draft.kind(),
                draft.url(),
                draft.login(),
                draft.secret(),
                draft.syncEvery());
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
                often.get().every());
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
