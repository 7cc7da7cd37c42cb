package dev.holdfast.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.connection.NetworkEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What is said of the requests of a day.
class TrafficTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.0.0.1:5001, true",
        "localhost, true",
        "localhost:8080, true",
        "[::1]:8080, true",
        "127.0.0.1.example.org, false",
        "localhost.example, false",
        "risk-mlflow.example, false"
    })
    void whatGoesToThisComputerHasNotLeftIt(String host, boolean here) {
        assertThat(Traffic.since(MIDNIGHT, List.of(to(host, 1))).here()).isEqualTo(here);
    }

    @Test
    void onlyWhatFallsIntoTheTimeCounts() {
        Traffic traffic = Traffic.since(MIDNIGHT, List.of(to("a.example", -5), to("127.0.0.1", 5)));
        assertThat(traffic.requests()).isEqualTo(1);
        assertThat(traffic.hosts()).isEqualTo(1);
        assertThat(traffic.here()).isTrue();
    }

    private static NetworkEntry to(String host, long secondsAfter) {
        return new NetworkEntry(
                MIDNIGHT.plusSeconds(secondsAfter),
                0,
                "look at health",
                "GET",
                host,
                "/ping",
                200,
                10,
                20,
                Duration.ofMillis(3),
                "",
                false);
    }
}
