package dev.holdfast.catalog.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Page;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/// What every network journal keeps to.
public abstract class NetworkJournalContract {
    protected abstract NetworkJournal journal();

    private NetworkEntry added(int status) {
        NetworkEntry entry =
                new NetworkEntry(
                        Instant.parse("2026-11-25T12:00:00.123Z"),
                        7,
                        "sync",
                        "POST",
                        "mlflow.example:5000",
                        "/api/2.0/mlflow/runs/search",
                        status,
                        123,
                        45_678_901_234L,
                        Duration.ofNanos(9_876_543_210L),
                        status == 0 ? "Connection refused" : "",
                        true);
        journal().add(entry);
        return entry;
    }

    @Test
    void theNewestRequestStandsFirst() {
        NetworkEntry first = added(200);
        NetworkEntry second = added(0);
        NetworkEntry third = added(429);
        Page<NetworkEntry> page = journal().newest(0, 2);
        assertThat(page.rows()).containsExactly(third, second);
        assertThat(journal().newest(2, 1).rows()).containsExactly(first);
        assertThat(page.total()).isGreaterThanOrEqualTo(3);
    }
}
