package dev.holdfast.remote.http;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.holdfast.catalog.job.CancelledException;
import dev.holdfast.catalog.job.Progress;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Sends a call again after passing failures, later each time, as the server wishes where it says so.
final class Retries implements AutoCloseable {
    private static final long LOOK_MILLIS = 50;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Patience patience;

    Retries(Patience patience) {
        this.patience = patience;
    }

    /// `look` is called often while waiting, and throws where the user wants to wait no longer.
    <T> T run(boolean repeatable, Runnable look, Progress progress, Supplier<T> call) {
        if (!repeatable || patience.retries() == 0) return call.get();
        var running = Failsafe.with(policy(progress)).with(threads).getAsync(call::get);
        try {
            while (true) {
                try {
                    return running.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    look.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (CancellationException e) {
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            stop(running);
        }
    }

    private <T> RetryPolicy<T> policy(Progress progress) {
        return RetryPolicy.<T>builder()
                .handleIf(
                        thrown ->
                                thrown instanceof RemoteFailure f
                                        && worthwhile(f)
                                        && !progress.cancelled())
                .withMaxRetries(patience.retries())
                .withBackoff(patience.first(), patience.longest())
                .withJitter(0.33)
                .withDelayFnOn(context -> wish(context.getLastException()), RemoteFailure.class)
                .build();
    }

    private boolean worthwhile(RemoteFailure failure) {
        Duration wish = failure.retryAfter();
        return failure.passing() && (wish == null || wish.compareTo(patience.longestWished()) <= 0);
    }

    /// Half as much again as the server wishes, since chance may take a third off. A negative delay tells Failsafe
    /// to use its own.
    private static Duration wish(Throwable failure) {
        Duration wish = failure instanceof RemoteFailure f ? f.retryAfter() : null;
        return wish == null ? Duration.ofNanos(-1) : wish.multipliedBy(3).dividedBy(2);
    }

    private static RuntimeException unwrapped(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof FailsafeException && cause.getCause() != null)
            cause = cause.getCause();
        if (cause instanceof RuntimeException known) return known;
        return new IllegalStateException("A call failed in an unexpected way", failed);
    }

    private static void stop(Future<?> running) {
        if (!running.isDone()) running.cancel(true);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
