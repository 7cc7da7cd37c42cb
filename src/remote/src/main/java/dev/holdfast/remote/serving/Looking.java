package dev.holdfast.remote.serving;

import dev.holdfast.catalog.deployment.Health;
import dev.holdfast.remote.http.RemoteFailure;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/// What looks at servers have in common: addresses below a base, and failures told instead of thrown.
final class Looking {
    private Looking() {}

    static URI under(URI base, String path) {
        String text = base.toString();
        return URI.create(
                (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
    }

    /// The look, or what kept us from looking. Working offline says nothing about the server.
    static Look at(Supplier<Look> looking) {
        long start = System.nanoTime();
        try {
            return looking.get();
        } catch (RemoteFailure e) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            Health health =
                    switch (e.fault()) {
                        case OFFLINE -> Health.UNKNOWN;
                        case AUTH, RATE_LIMIT -> Health.ALIVE_NOT_READY;
                        case NOT_FOUND, UNSUPPORTED, TRANSIENT, BAD_DATA -> Health.DOWN;
                    };
            return new Look(health, took, e.sentence(), "");
        }
    }
}
