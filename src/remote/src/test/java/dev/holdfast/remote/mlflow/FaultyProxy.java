package dev.holdfast.remote.mlflow;

import dev.holdfast.remote.http.PlayedServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands between a sync and a server and spoils every third answer, each time in another way.
public final class FaultyProxy implements AutoCloseable {
    /// The ways to spoil an answer.
    public enum Spoilt {
        BROKEN_OFF,
        TOO_MANY,
        ERROR,
        CUT_JSON,
        EMPTY,
        EMPTY_OBJECT,
        WEB_PAGE,
        DRIP,
        PAGE_BEFORE_TOO,
        WRONG_TYPE
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI target;
    private final PlayedServer server;
    private final AtomicInteger spoilt = new AtomicInteger();
    private final Map<Spoilt, Integer> done = new TreeMap<>();
    private final Map<String, ArrayNode> pageBefore = new ConcurrentHashMap<>();

    public FaultyProxy(URI target) {
        this.target = target;
        server = new PlayedServer(this::answer);
    }

    public URI uri() {
        return server.uri("");
    }

    /// How often each fault was played.
    public Map<Spoilt, Integer> done() {
        return Map.copyOf(done);
    }

    private void answer(PlayedServer.Asked asked, PlayedServer.Reply reply, int n)
            throws IOException {
        var answer = forwarded(asked);
        if (n % 3 != 0 || answer.statusCode() != 200)
            reply.send(answer.statusCode(), "application/json", answer.body());
        else {
            Spoilt fault = Spoilt.values()[spoilt.getAndIncrement() % Spoilt.values().length];
            synchronized (done) {
                done.merge(fault, 1, Integer::sum);
            }
            spoil(fault, asked, answer.body(), reply);
        }
        remember(asked, answer.body());
    }

    private void spoil(
            Spoilt fault, PlayedServer.Asked asked, String body, PlayedServer.Reply reply)
            throws IOException {
        switch (fault) {
            case BROKEN_OFF -> reply.cutOff(body.substring(0, body.length() / 2));
            case TOO_MANY -> reply.header("Retry-After", "0").send(429, "text/plain", "slow down");
            case ERROR -> reply.send(500, "text/html", "<html>Internal Server Error</html>");
            case CUT_JSON -> reply.json(body.substring(0, body.length() - 2));
            case EMPTY -> reply.json("");
            case EMPTY_OBJECT -> reply.json("{}");
            case WEB_PAGE -> reply.send(200, "text/html", "<html>Sign in</html>");
            case DRIP -> {
                String ascii = JSON.readTree(body).toString().replaceAll("[^\\x00-\\x7F]", "?");
                if (ascii.length() == body.length() && ascii.length() < 400) reply.drip(ascii, 1);
                else reply.json(body);
            }
            case PAGE_BEFORE_TOO -> reply.json(withPageBefore(asked, body));
            case WRONG_TYPE -> reply.json(body.replaceFirst("\\[", "\"x\",\"y\":["));
        }
    }

    private String withPageBefore(PlayedServer.Asked asked, String body) {
        JsonNode answer = JSON.readTree(body);
        ArrayNode before = pageBefore.get(asked.uri().getPath());
        for (var field : answer.properties())
            if (field.getValue() instanceof ArrayNode rows && before != null) {
                ArrayNode both = before.deepCopy();
                rows.forEach(both::add);
                ((ObjectNode) answer).set(field.getKey(), both);
                break;
            }
        return answer.toString();
    }

    private void remember(PlayedServer.Asked asked, String body) {
        if (!asked.uri().getPath().endsWith("/search")) return;
        for (var field : JSON.readTree(body).properties())
            if (field.getValue() instanceof ArrayNode rows)
                pageBefore.put(asked.uri().getPath(), rows);
    }

    private HttpResponse<String> forwarded(PlayedServer.Asked asked) throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create(target + asked.uri().toString()))
                        .method(asked.method(), HttpRequest.BodyPublishers.ofString(asked.body()))
                        .header("Content-Type", "application/json");
        if (!asked.login().isEmpty()) request.header("Authorization", asked.login());
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
