package dev.holdfast.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Passes requests on to a server and remembers them.
final class RecordingProxy implements AutoCloseable {
    private final List<Recorded> requests = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer proxy;
    private final URI server;

    /// A request as it was sent; `path` with its query.
    record Recorded(String method, String path, byte[] body) {}

    RecordingProxy(URI server) throws IOException {
        this.server = server;
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.setExecutor(threads);
        proxy.createContext("/", this::pass);
        proxy.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + proxy.getAddress().getPort());
    }

    List<Recorded> requests() {
        return List.copyOf(requests);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked =
                    new Recorded(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().toString(),
                            exchange.getRequestBody().readAllBytes());
            requests.add(asked);
            HttpResponse<byte[]> answer =
                    client.send(request(asked), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private HttpRequest request(Recorded asked) {
        return HttpRequest.newBuilder(URI.create(server + asked.path()))
                .method(asked.method(), HttpRequest.BodyPublishers.ofByteArray(asked.body()))
                .header("Content-Type", "application/json")
                .build();
    }

    @Override
    public void close() {
        proxy.stop(0);
        threads.shutdownNow();
        client.close();
    }
}
