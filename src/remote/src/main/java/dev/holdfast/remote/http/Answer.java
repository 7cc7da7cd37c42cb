package dev.holdfast.remote.http;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// What came back with a status of 200 to 299: the whole body, and how long the exchange took.
public final class Answer {
    private final Request request;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;
    private final Duration took;

    Answer(Request request, int status, HttpHeaders headers, byte[] body, Duration took) {
        this.request = request;
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.took = took;
    }

    public int status() {
        return status;
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public Duration took() {
        return took;
    }

    public byte[] body() {
        return body.clone();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// The body as JSON: one document, nothing after it, no name twice, bounded in depth.
    ///
    /// @throws RemoteFailure BAD_DATA when it is anything else
    public JsonNode json() {
        return StrictJson.of(request, body);
    }
}
