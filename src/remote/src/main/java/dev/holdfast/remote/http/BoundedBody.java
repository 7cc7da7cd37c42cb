package dev.holdfast.remote.http;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/// Takes in a body up to a limit and breaks off beyond it. Counts what came into `received`, also
/// when the body fails later.
final class BoundedBody implements HttpResponse.BodySubscriber<byte[]> {
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int most;
    private final AtomicLong received;
    private Flow.@Nullable Subscription subscription;

    BoundedBody(int most, AtomicLong received) {
        this.most = most;
        this.received = received;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            byte[] chunk = new byte[part.remaining()];
            part.get(chunk);
            if (received.addAndGet(chunk.length) > most) {
                if (subscription != null) subscription.cancel();
                whole.completeExceptionally(new TooLarge());
                return;
            }
            bytes.writeBytes(chunk);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        whole.completeExceptionally(thrown);
    }

    @Override
    public void onComplete() {
        whole.complete(bytes.toByteArray());
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    /// The body went beyond its limit.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
