package dev.holdfast.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.AtOnce;
import dev.holdfast.app.DeskInMemory;
import dev.holdfast.app.RiskDesk;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.connection.NetworkEntry;
import dev.holdfast.catalog.deployment.Deployment;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class TasksViewModelTest {
    private final DeskInMemory desk = RiskDesk.withRuns(5);
    private final TasksViewModel model =
            new TasksViewModel(desk.desk, AtOnce.background(), Words.english());

    private NetworkEntry request(long connectionId, String host) {
        return new NetworkEntry(
                desk.clock.instant(),
                connectionId,
                "look at health",
                "GET",
                host,
                "/health",
                0,
                0,
                0,
                Duration.ofMillis(4),
                "Nobody listens there.",
                false);
    }

    @Test
    void aRequestIsForAConnection() {
        model.refresh();
        assertThat(model.askedFor(request(100, "risk-mlflow.example"))).isEqualTo("risk-mlflow");
    }

    @Test
    void aProbeIsForTheDeploymentAtItsAddress() {
        model.refresh();
        Deployment probed = desk.desk.stores().deployments().all().getFirst();
        assertThat(model.askedFor(request(0, probed.url().getAuthority()))).contains(probed.name());
    }

    @Test
    void nobodyKnowsWhomAnotherAddressIsFor() {
        model.refresh();
        assertThat(model.askedFor(request(0, "elsewhere.example"))).isEqualTo("–");
    }
}
