package dev.holdfast.workbench.connection;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.connection.Login;

import java.net.URI;
import java.time.Duration;

/// What the user typed into the connection dialog. `kind` is one of those Holdfast knows; `secret` is a password or token, empty for none.
public record ConnectionDraft(
        long projectId,
        String name,
        String kind,
        URI url,
        Login login,
        String secret,
        Duration syncEvery) {
    private static final String MLFLOW = "mlflow";

    public ConnectionDraft {
        kind = known(kind);
    }

    /// The kind as it is.
    ///
    /// @throws Trouble when nothing of the kind can be connected
    public static String known(String kind) {
        if (!kind.equals(MLFLOW))
            throw new Trouble(
                    "%s cannot be connected.".formatted(kind),
                    "Holdfast knows mlflow so far.",
                    "Use the kind mlflow.");
        return kind;
    }

    @Override
    public String toString() {
        return "ConnectionDraft[%s %s at %s]".formatted(kind, name, url);
    }
}
