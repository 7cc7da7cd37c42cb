package dev.holdfast.remote.serving;

import dev.holdfast.catalog.deployment.Health;
import dev.holdfast.catalog.deployment.ServedSchema;
import dev.holdfast.catalog.deployment.ServedSchema.Field;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.remote.http.Answer;
import dev.holdfast.remote.http.HttpDoor;
import dev.holdfast.remote.http.RemoteFailure;
import dev.holdfast.remote.http.Request;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A server of the Open Inference Protocol, version 2 (MLServer, KServe, Triton, Seldon).
final class OpenInferenceServer implements ScoringServer {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpDoor door;
    private final URI base;
    private final String model;

    OpenInferenceServer(HttpDoor door, URI base, String model) {
        this.door = door;
        this.base = base;
        this.model = model;
    }

    @Override
    public Look look() {
        return Looking.at(
                () -> {
                    get("ask whether the server is alive", "/v2/health/live");
                    return readiness();
                });
    }

    private Look readiness() {
        try {
            Answer ready = get("ask whether the model is ready", modelPath() + "/ready");
            return new Look(Health.READY, ready.took(), "", version());
        } catch (RemoteFailure e) {
            return new Look(
                    Health.ALIVE_NOT_READY,
                    Duration.ZERO,
                    "The server is alive, but its model %s is not ready. %s"
                            .formatted(model, e.why()),
                    version());
        }
    }

    private String version() {
        try {
            JsonNode server = get("ask for the version", "/v2").json();
            return (server.path("name").asString("") + " " + server.path("version").asString(""))
                    .strip();
        } catch (RemoteFailure e) {
            return "";
        }
    }

    private Answer get(String purpose, String path) {
        return door.send(
                Request.get(purpose, Looking.under(base, path)).once().within(PATIENCE),
                Progress.NONE);
    }

    private String modelPath() {
        return "/v2/models/" + URLEncoder.encode(model, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public ServedSchema schema() {
        JsonNode metadata = get("ask for the schema", modelPath()).json();
        return new ServedSchema(fields(metadata.path("inputs")), fields(metadata.path("outputs")));
    }

    private static List<Field> fields(JsonNode tensors) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode tensor : tensors)
            fields.add(
                    new Field(
                            tensor.path("name").asString(""),
                            tensor.path("datatype").asString(""),
                            tensor.path("shape").toString()));
        return fields;
    }

    @Override
    public Scored score(List<String> columns, List<List<String>> rows) {
        String body = Tensors.request(schema(), columns, rows).toString();
        JsonNode answer =
                door.json(
                        Request.post(
                                        "score rows",
                                        Looking.under(base, modelPath() + "/infer"),
                                        "application/json",
                                        body)
                                .within(Duration.ofSeconds(60)),
                        Progress.NONE);
        return Tensors.answer(answer.path("outputs"), rows.size());
    }
}
