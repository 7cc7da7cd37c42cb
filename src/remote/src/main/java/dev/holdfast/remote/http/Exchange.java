package dev.holdfast.remote.http;

import dev.holdfast.catalog.connection.NetworkEntry;
import dev.holdfast.catalog.connection.NetworkJournal;
import dev.holdfast.catalog.job.CancelledException;
import dev.holdfast.catalog.job.Progress;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/// One request and its whole answer, redirects on the same host included.
final class Exchange implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private static final long LOOK_MILLIS = 50;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(10))
                    .executor(threads)
                    .build();
    private final NetworkJournal journal;
    private final Clock clock;
    private volatile boolean offline;

    Exchange(NetworkJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void workOffline(boolean wish) {
        offline = wish;
    }

    boolean offline() {
        return offline;
    }

    Answer with(Request request, Progress progress) {
        long end = System.nanoTime() + request.bounds().deadline().toNanos();
        Request current = request;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Received got = once(current, end, progress);
            URI next = redirect(current, got.response());
            if (next == null) return answer(current, got);
            current = current.movedTo(next);
        }
        throw Words.ledAway(request);
    }

    private Answer answer(Request request, Received got) {
        var response = got.response();
        if (response.statusCode() >= 300)
            throw Refusal.of(
                    request, response.statusCode(), response.headers(), response.body(), clock);
        String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
        if (!encoding.equalsIgnoreCase("identity")) throw Words.encoded(request, encoding);
        return new Answer(
                request, response.statusCode(), response.headers(), response.body(), got.took());
    }

    /// Null when the answer is no redirect. A redirect that may turn a POST into a GET is not followed.
    private static @Nullable URI redirect(Request request, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        boolean get = request.message().method().equals("GET");
        boolean moved =
                status == 307 || status == 308 || status == 301 || status == 302 || status == 303;
        if (!moved) return null;
        String location = response.headers().firstValue("Location").orElse("");
        URI target = Address.sameHost(request.uri(), location);
        if (target == null || (!get && status < 307)) throw Words.ledAway(request);
        return target;
    }

    private Received once(Request request, long end, Progress progress) {
        progress.check();
        if (offline) throw Words.offline(request);
        Instant at = clock.instant();
        long begin = System.nanoTime();
        var bytesIn = new AtomicLong();
        int status = 0;
        String failure = "";
        try {
            var response = await(request, end, progress, bytesIn);
            status = response.statusCode();
            if (status >= 400) failure = "status " + status;
            return new Received(response, Duration.ofNanos(System.nanoTime() - begin));
        } catch (RemoteFailure e) {
            failure = e.why();
            throw e;
        } catch (CancelledException e) {
            failure = "cancelled";
            throw e;
        } finally {
            var took = Duration.ofNanos(System.nanoTime() - begin);
            journal.add(entry(request, at, status, bytesIn.get(), took, failure));
        }
    }

    private HttpResponse<byte[]> await(
            Request request, long end, Progress progress, AtomicLong bytesIn) {
        int most = request.bounds().mostBytes();
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(wire(request), _ -> new BoundedBody(most, bytesIn));
        try {
            while (true) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) throw Words.tooLate(request);
                try {
                    return coming.get(Math.min(left, LOOK_MILLIS), TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    progress.check();
                    if (offline) throw Words.offline(request);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw hasTooLarge(e) ? Words.tooLarge(request) : Words.broken(request, e.getCause());
        } finally {
            if (!coming.isDone()) coming.cancel(true);
        }
    }

    private static boolean hasTooLarge(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause())
            if (t instanceof BoundedBody.TooLarge) return true;
        return false;
    }

    private static HttpRequest wire(Request request) {
        var message = request.message();
        var builder =
                HttpRequest.newBuilder(message.uri())
                        .method(message.method(), body(message.body()))
                        .header("User-Agent", "Holdfast");
        message.headers().forEach(builder::setHeader);
        request.sender()
                .credentials()
                .header()
                .ifPresent(login -> builder.setHeader("Authorization", login));
        return builder.build();
    }

    private static HttpRequest.BodyPublisher body(byte[] bytes) {
        return bytes.length == 0
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(bytes);
    }

    private static NetworkEntry entry(
            Request request, Instant at, int status, long bytesIn, Duration took, String failure) {
        var message = request.message();
        return new NetworkEntry(
                at,
                request.sender().connectionId(),
                request.purpose(),
                message.method(),
                Address.host(message.uri()),
                Address.shown(message.uri()),
                status,
                message.body().length,
                bytesIn,
                took,
                failure,
                request.bounds().writes());
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }

    private record Received(HttpResponse<byte[]> response, Duration took) {}
}
