package dev.holdfast.app;

import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.Health;
import dev.holdfast.catalog.deployment.Probe;
import dev.holdfast.catalog.deployment.Protocol;
import dev.holdfast.workbench.Desk;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/// What the desk watches, one of it down.
final class RiskDeployments {
    private static final Instant NOW = Window.clock().instant();
    private final Desk.Stores stores;
    private final Random random = new Random(7);

    RiskDeployments(DeskInMemory memory) {
        stores = memory.desk.stores();
    }

    void deployments() {
        deployment(
                RiskDesk.DEPLOYMENT, "pd-retail-prod", RiskDesk.MODEL * 100 + 12, Health.READY, "");
        deployment(
                RiskDesk.DEPLOYMENT + 1,
                "fraud-rt",
                (RiskDesk.MODEL + 2) * 100 + 4,
                Health.READY,
                "");
        deployment(
                RiskDesk.DEPLOYMENT + 2,
                "readmit-30d",
                (RiskDesk.MODEL + 3) * 100 + 5,
                Health.READY,
                "");
        deployment(
                RiskDesk.DEPLOYMENT + 3,
                "triage-text",
                (RiskDesk.MODEL + 4) * 100 + 6,
                Health.DOWN,
                "Nothing answers at port 8080 (connection refused).");
    }

    private void deployment(long id, String name, long version, Health health, String reason) {
        stores.deployments()
                .save(
                        new Deployment(
                                id,
                                RiskDesk.PROJECT,
                                name,
                                URI.create("http://" + name + ".example:8080"),
                                Protocol.MLFLOW,
                                "",
                                version,
                                307L,
                                30L,
                                Duration.ofMinutes(1),
                                NOW.minus(Duration.ofDays(41))));
        for (int i = 30; i >= 0; i--)
            stores.deployments()
                    .add(
                            new Probe(
                                    id,
                                    NOW.minus(Duration.ofMinutes(i)),
                                    i > 4 ? Health.READY : health,
                                    Duration.ofMillis(30 + random.nextInt(25)),
                                    i > 4 ? "" : reason,
                                    ""));
    }
}
