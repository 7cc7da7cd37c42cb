package dev.holdfast.remote.serving;

import dev.holdfast.catalog.deployment.Health;
import dev.holdfast.catalog.deployment.ServedSchema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.remote.http.Answer;
import dev.holdfast.remote.http.HttpDoor;
import dev.holdfast.remote.http.RemoteFailure;
import dev.holdfast.remote.http.Request;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// MLflow's scoring server (`mlflow models serve`): `/ping`, `/version`, `/invocations`.
final class MlflowScoringServer implements ScoringServer {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final HttpDoor door;
    private final URI base;

    MlflowScoringServer(HttpDoor door, URI base) {
        this.door = door;
        this.base = base;
    }

    @Override
    public Look look() {
        return Looking.at(
                () -> {
                    Answer ping =
                            door.send(
                                    once(
                                            Request.get(
                                                    "ask whether it is ready",
                                                    Looking.under(base, "/ping"))),
                                    Progress.NONE);
                    return new Look(Health.READY, ping.took(), "", version());
                });
    }

    private String version() {
        try {
            String version =
                    door.send(
                                    once(
                                            Request.get(
                                                    "ask for the version",
                                                    Looking.under(base, "/version"))),
                                    Progress.NONE)
                            .text()
                            .strip();
            return version.matches("[\\w.+-]{1,40}") ? version : "";
        } catch (RemoteFailure e) {
            return "";
        }
    }

    private static Request once(Request request) {
        return request.once().within(PATIENCE);
    }

    @Override
    public ServedSchema schema() {
        try {
            invoke(List.of("holdfast asks for the schema"), List.of(List.of("0")));
            return new ServedSchema(List.of(), List.of());
        } catch (RemoteFailure complaint) {
            return new ServedSchema(MlflowInputs.named(complaint.answer()), List.of());
        }
    }

    @Override
    public Scored score(List<String> columns, List<List<String>> rows) {
        JsonNode predictions = invoke(columns, rows).path("predictions");
        return MlflowPredictions.table(predictions);
    }

    private JsonNode invoke(List<String> columns, List<List<String>> rows) {
        ObjectNode body = JSON.objectNode();
        ObjectNode split = body.putObject("dataframe_split");
        ArrayNode names = split.putArray("columns");
        columns.forEach(names::add);
        ArrayNode data = split.putArray("data");
        for (List<String> row : rows) {
            List<JsonNode> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(Cell.value(cell, "")));
            data.add(JSON.arrayNode().addAll(cells));
        }
        return door.json(
                Request.post(
                                "score rows",
                                Looking.under(base, "/invocations"),
                                "application/json",
                                body.toString())
                        .within(Duration.ofSeconds(60)),
                Progress.NONE);
    }
}
