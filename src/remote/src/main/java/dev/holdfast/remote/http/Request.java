package dev.holdfast.remote.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// One call to a remote. The purpose says why, in words that fit after "could not": `list runs`.
/// Made by [#get] or [#post] and narrowed by the verbs below, each of which gives a new request.
public final class Request {
    private static final Bounds BOUNDS = new Bounds(Duration.ofSeconds(60), 64 << 20, false, false);

    private final String purpose;
    private final Message message;
    private final Sender sender;
    private final Bounds bounds;

    private Request(String purpose, Message message, Sender sender, Bounds bounds) {
        this.purpose = purpose;
        this.message = message;
        this.sender = sender;
        this.bounds = bounds;
    }

    /// Asks for what is at an address; may be sent again after a failure.
    public static Request get(String purpose, URI uri) {
        return of(purpose, "GET", uri, "", "").repeatable();
    }

    /// Sends text. Sent once only, unless [#repeatable()] says that twice does no harm (a search).
    public static Request post(String purpose, URI uri, String contentType, String body) {
        return of(purpose, "POST", uri, contentType, body);
    }

    /// Any other method; sent once only.
    public static Request of(
            String purpose, String method, URI uri, String contentType, String body) {
        Map<String, String> headers =
                contentType.isEmpty() ? Map.of() : Map.of("Content-Type", contentType);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var message = new Message(method, Address.checked(uri), headers, bytes);
        return new Request(purpose, message, new Sender(0, Credentials.NONE), BOUNDS);
    }

    /// On behalf of a connection, with its login.
    public Request on(long connectionId, Credentials credentials) {
        return new Request(purpose, message, new Sender(connectionId, credentials), bounds);
    }

    public Request header(String name, String value) {
        var headers = new TreeMap<>(message.headers);
        headers.put(name, value);
        var more = new Message(message.method, message.uri, Map.copyOf(headers), message.body);
        return new Request(purpose, more, sender, bounds);
    }

    /// Bounds the whole exchange, from connecting to the last byte of the answer.
    public Request within(Duration limit) {
        return bounded(new Bounds(limit, bounds.mostBytes, bounds.repeatable, bounds.writes));
    }

    /// Bounds the size of the answer.
    public Request atMost(int bytes) {
        return bounded(new Bounds(bounds.deadline, bytes, bounds.repeatable, bounds.writes));
    }

    /// Says that sending it twice does no harm.
    public Request repeatable() {
        return bounded(new Bounds(bounds.deadline, bounds.mostBytes, true, bounds.writes));
    }

    /// Says that it must be sent once only, and fail when that does not work.
    public Request once() {
        return bounded(new Bounds(bounds.deadline, bounds.mostBytes, false, bounds.writes));
    }

    /// Says that it changes something over there; the journal shows it.
    public Request writing() {
        return bounded(new Bounds(bounds.deadline, bounds.mostBytes, bounds.repeatable, true));
    }

    /// The same call to where the server moved it.
    Request movedTo(URI target) {
        var moved = new Message(message.method, target, message.headers, message.body);
        return new Request(purpose, moved, sender, bounds);
    }

    private Request bounded(Bounds other) {
        return new Request(purpose, message, sender, other);
    }

    public String purpose() {
        return purpose;
    }

    public URI uri() {
        return message.uri;
    }

    Message message() {
        return message;
    }

    Sender sender() {
        return sender;
    }

    Bounds bounds() {
        return bounds;
    }

    @Override
    public String toString() {
        return message.method + " " + message.uri.getHost() + Address.shown(message.uri);
    }

    /// What goes over the wire.
    record Message(String method, URI uri, Map<String, String> headers, byte[] body) {}

    /// On whose behalf.
    record Sender(long connectionId, Credentials credentials) {}

    /// How far it may go.
    record Bounds(Duration deadline, int mostBytes, boolean repeatable, boolean writes) {}
}
