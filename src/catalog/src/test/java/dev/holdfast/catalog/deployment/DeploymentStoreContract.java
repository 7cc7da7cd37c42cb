package dev.holdfast.catalog.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Announced;
import dev.holdfast.catalog.Change;
import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Subject;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/// What every store of deployments keeps to.
public abstract class DeploymentStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.123Z");

    protected abstract DeploymentStore deployments();

    /// The id of a project that exists.
    protected abstract long project();

    protected abstract Changes changes();

    private Deployment saved(String name) {
        Deployment deployment =
                new Deployment(
                        NewId.next(),
                        project(),
                        name,
                        URI.create("http://localhost:5001/v2"),
                        Protocol.OPEN_INFERENCE,
                        "late",
                        3L,
                        null,
                        5L,
                        Duration.ofSeconds(90),
                        NOON);
        deployments().save(deployment);
        return deployment;
    }

    private static Probe probe(Deployment of, int seconds, Health health) {
        return new Probe(
                of.id(),
                NOON.plusSeconds(seconds),
                health,
                Duration.ofNanos(1_234_567),
                health == Health.READY ? "" : "Connection refused",
                "1.6.0");
    }

    @Test
    void aDeploymentIsFoundUntilItIsDeleted() {
        Deployment late = saved("late");
        assertThat(deployments().find(late.id())).contains(late);
        assertThat(deployments().all()).contains(late);
        deployments().add(probe(late, 0, Health.READY));
        deployments().delete(late.id());
        assertThat(deployments().find(late.id())).isEmpty();
        assertThat(deployments().lastProbe(late.id())).isEmpty();
    }

    @Test
    void aProjectListsItsOwnByName() {
        Deployment b = saved("b");
        Deployment a = saved("a");
        assertThat(deployments().inProject(project())).containsSubsequence(a, b);
        assertThat(deployments().all()).containsSubsequence(a, b);
        assertThat(deployments().inProject(NewId.next())).isEmpty();
    }

    @Test
    void probesStandOldestFirstFromAMomentOn() {
        Deployment late = saved("late");
        Probe down = probe(late, 2, Health.DOWN);
        Probe ready = probe(late, 3, Health.READY);
        deployments().add(probe(late, 1, Health.READY));
        deployments().add(down);
        deployments().add(ready);
        deployments().add(probe(saved("other"), 9, Health.DOWN));
        assertThat(deployments().probes(late.id(), NOON.plusSeconds(2)))
                .containsExactly(down, ready);
        assertThat(deployments().lastProbe(late.id())).contains(ready);
        assertThat(deployments().lastFailure(late.id())).contains(down);
    }

    @Test
    void aDeploymentNeverProbedHasNoLastProbe() {
        Deployment late = saved("late");
        assertThat(deployments().lastProbe(late.id())).isEmpty();
        assertThat(deployments().lastFailure(late.id())).isEmpty();
        assertThat(deployments().probes(late.id(), Instant.EPOCH)).isEmpty();
    }

    @Test
    void savingAndProbingAreAnnounced() {
        try (Announced announced = new Announced(changes())) {
            Deployment late = saved("late");
            deployments().add(probe(late, 1, Health.READY));
            Change change = new Change(Subject.DEPLOYMENT, late.id());
            assertThat(announced.changes()).containsExactly(change, change);
        }
    }
}
