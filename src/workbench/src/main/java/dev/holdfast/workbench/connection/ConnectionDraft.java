package dev.holdfast.workbench.connection;

import dev.holdfast.catalog.connection.Login;

import java.net.URI;
import java.time.Duration;

/// What the user typed into the connection dialog. `secret` is a password or token, empty for none.
public record ConnectionDraft(
        long projectId,
        String name,
        String kind,
        URI url,
        Login login,
        String secret,
        Duration syncEvery) {
    @Override
    public String toString() {
        return "ConnectionDraft[%s %s at %s]".formatted(kind, name, url);
    }
}
