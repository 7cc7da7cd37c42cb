package dev.holdfast.app.flights;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.DeploymentStore;
import dev.holdfast.catalog.deployment.Health;
import dev.holdfast.catalog.deployment.Probe;
import dev.holdfast.catalog.deployment.Protocol;
import dev.holdfast.catalog.deployment.ServedSchema;
import dev.holdfast.workbench.deployment.Answer;
import dev.holdfast.workbench.deployment.Deployments;
import dev.holdfast.workbench.deployment.Discovery;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// A scoring server that answers on port 5001, and nobody anywhere else.
final class GateDesk implements Deployments {
    static final int ANSWERS = 5001;
    private final DeploymentStore store;
    private final Clock clock;

    GateDesk(DeploymentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Discovery discover(URI url) {
        return url.getPort() == ANSWERS
                ? new Discovery(Protocol.MLFLOW, List.of(), "MLflow 3.17.2", "")
                : new Discovery(
                        null,
                        List.of(),
                        "",
                        "Nobody answers at "
                                + url
                                + ". The connection was refused: no program listens there."
                                + " Start the server, or correct the address.");
    }

    @Override
    public Deployment add(
            long projectId,
            String name,
            URI url,
            Protocol protocol,
            String servedName,
            @Nullable Long modelVersionId) {
        var deployment =
                new Deployment(
                        NewId.next(),
                        projectId,
                        name,
                        url,
                        protocol,
                        servedName,
                        modelVersionId,
                        null,
                        null,
                        Duration.ofMinutes(1),
                        clock.instant());
        store.save(deployment);
        return deployment;
    }

    @Override
    public Probe probe(long deploymentId) {
        boolean up = answers(deploymentId);
        var probe =
                new Probe(
                        deploymentId,
                        clock.instant(),
                        up ? Health.READY : Health.DOWN,
                        Duration.ofMillis(up ? 12 : 2),
                        up
                                ? ""
                                : "The connection was refused: no program listens there. Start the"
                                        + " server, or correct the address.",
                        up ? "MLflow 3.17.2" : "");
        store.add(probe);
        return probe;
    }

    private boolean answers(long deploymentId) {
        return store.find(deploymentId).orElseThrow().url().getPort() == ANSWERS;
    }

    @Override
    public void probeEvery(long deploymentId, Duration every) {
        Deployment was = store.find(deploymentId).orElseThrow();
        store.save(
                new Deployment(
                        was.id(),
                        was.projectId(),
                        was.name(),
                        was.url(),
                        was.protocol(),
                        was.servedName(),
                        was.modelVersionId(),
                        was.trainingVersionId(),
                        was.logDatasetId(),
                        every,
                        was.created()));
    }

    @Override
    public ServedSchema schema(long deploymentId) {
        if (!answers(deploymentId))
            throw new Trouble(
                    "The server cannot be asked.", "It does not answer.", "Look again later.");
        return new ServedSchema(
                List.of(
                        field("carrier", "string"),
                        field("origin", "string"),
                        field("dest", "string"),
                        field("distance", "double"),
                        field("sched_hour", "long"),
                        field("dep_delay", "double"),
                        field("temp", "double"),
                        field("wind_speed", "double"),
                        field("visib", "double"),
                        field("pressure", "double")),
                List.of(field("score", "double"), field("prediction", "long")));
    }

    private static ServedSchema.Field field(String name, String type) {
        return new ServedSchema.Field(name, type, "");
    }

    @Override
    public Answer score(long deploymentId, List<String> columns, List<List<String>> rows) {
        if (!answers(deploymentId))
            return new Answer(
                    List.of(), List.of(), Duration.ofMillis(3), "Nobody answers at that address.");
        int delay = columns.indexOf("dep_delay");
        List<List<String>> scores =
                rows.stream()
                        .map(
                                row -> {
                                    String text = delay < 0 ? "" : row.get(delay);
                                    double late = text.isEmpty() ? 0 : Double.parseDouble(text);
                                    double score = 1 / (1 + Math.exp(1.6 - late / 9));
                                    return List.of(
                                            "%.4f".formatted(score), score < 0.5 ? "0" : "1");
                                })
                        .toList();
        return new Answer(List.of("score", "prediction"), scores, Duration.ofMillis(18), "");
    }
}
