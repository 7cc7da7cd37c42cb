package dev.holdfast.remote.http;

import dev.holdfast.catalog.connection.Login;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// What signs a request. Its text form never shows the secret.
public final class Credentials {
    /// Signs nothing.
    public static final Credentials NONE = new Credentials("");

    private final String header;

    private Credentials(String header) {
        this.header = header;
    }

    public static Credentials of(Login login, String secret) {
        return switch (login) {
            case Login.None() -> NONE;
            case Login.Basic(var user) -> basic(user, secret);
            case Login.Bearer() -> new Credentials("Bearer " + secret);
        };
    }

    private static Credentials basic(String user, String secret) {
        byte[] pair = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return new Credentials("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    Optional<String> header() {
        return header.isEmpty() ? Optional.empty() : Optional.of(header);
    }

    @Override
    public String toString() {
        return header.isEmpty() ? "no login" : "login hidden";
    }
}
