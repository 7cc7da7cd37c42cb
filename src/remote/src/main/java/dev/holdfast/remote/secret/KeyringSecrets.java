package dev.holdfast.remote.secret;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Secrets in a keyring that may fail or hang: no call waits longer than its limit.
final class KeyringSecrets {
    private static final Logger LOG = LoggerFactory.getLogger(KeyringSecrets.class);
    private static final Duration TO_OPEN = Duration.ofSeconds(3);
    private static final Duration TO_UNLOCK = Duration.ofSeconds(30);

    private final Ring ring;
    private final Duration limit;

    KeyringSecrets(Ring ring, Duration limit) {
        this.ring = ring;
        this.limit = limit;
    }

    /// The keyring of this desk, if it has one that answers.
    static Optional<KeyringSecrets> ofThisDesk() {
        if (!DeskRing.likely(System.getenv(), System.getProperty("os.name", "")))
            return Optional.empty();
        return within(TO_OPEN, "open", DeskRing::open)
                .map(ring -> new KeyringSecrets(ring, TO_UNLOCK));
    }

    /// False when the keyring did not take it.
    boolean keep(String name, String secret) {
        return within(
                        limit,
                        "write",
                        () -> {
                            ring.set(name, secret);
                            return secret.equals(ring.get(name));
                        })
                .orElse(false);
    }

    Optional<String> find(String name) {
        return within(limit, "read", () -> Optional.ofNullable(ring.get(name)))
                .flatMap(found -> found);
    }

    void forget(String name) {
        boolean gone =
                within(
                                limit,
                                "delete",
                                () -> {
                                    ring.delete(name);
                                    return true;
                                })
                        .orElse(false);
        if (!gone) LOG.debug("The keyring held nothing to forget for {}", name);
    }

    /// Runs on a thread of its own, which is left behind when it hangs: calls into native code cannot
    /// be interrupted. Says nothing of what the call was about, since messages may quote it.
    private static <T> Optional<T> within(Duration limit, String verb, Callable<T> call) {
        var task = new FutureTask<>(call);
        Thread.ofPlatform().daemon().name("keyring").start(task);
        try {
            return Optional.of(task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            task.cancel(true);
            LOG.warn("The keyring did not answer within {} (to {})", limit, verb);
        } catch (ExecutionException e) {
            LOG.debug("The keyring could not {}: {}", verb, kind(e));
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static String kind(ExecutionException e) {
        return e.getCause() == null ? "unknown" : e.getCause().getClass().getSimpleName();
    }
}
