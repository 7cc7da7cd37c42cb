package dev.holdfast.remote.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A server on this machine that answers as the test says and remembers what it was asked.
public final class PlayedServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    public PlayedServer(Play play) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("No port for the played server", e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, play));
        server.start();
    }

    private void handle(HttpExchange exchange, Play play) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String login = exchange.getRequestHeaders().getFirst("Authorization");
            var now =
                    new Asked(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            body,
                            login == null ? "" : login);
            asked.add(now);
            play.answer(now, new Reply(exchange), asked.size());
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /// A request as the server saw it.
    public record Asked(String method, URI uri, String body, String login) {}

    /// Decides what to answer to the n-th request, counted from 1.
    public interface Play {
        void answer(Asked asked, Reply reply, int n) throws IOException;
    }

    /// The ways to answer.
    public record Reply(HttpExchange exchange) {
        public void json(String body) throws IOException {
            send(200, "application/json", body);
        }

        public void send(int status, String type, String body) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }

        public Reply header(String name, String value) {
            exchange.getResponseHeaders().set(name, value);
            return this;
        }

        /// A byte every so many milliseconds.
        public void drip(String body, int millis) throws IOException {
            exchange.sendResponseHeaders(200, body.length());
            for (byte b : body.getBytes(StandardCharsets.UTF_8)) {
                exchange.getResponseBody().write(b);
                exchange.getResponseBody().flush();
                try {
                    Thread.sleep(millis);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        /// Promises more bytes than it sends, then hangs up.
        public void cutOff(String half) throws IOException {
            byte[] bytes = half.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length + 100);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
            exchange.close();
        }
    }
}
