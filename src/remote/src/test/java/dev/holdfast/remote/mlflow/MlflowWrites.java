package dev.holdfast.remote.mlflow;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Changes a genuine server, and reads it without the code under test.
public final class MlflowWrites {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String api;
    private final String login;

    public MlflowWrites(URI url, String login) {
        api = url + "/api/2.0/mlflow/";
        this.login = login;
    }

    public String experiment() {
        return post("experiments/create", Map.of("name", fresh("exp")))
                .get("experiment_id")
                .stringValue();
    }

    public String run(String experiment, String name) {
        long now = System.currentTimeMillis();
        String id =
                post(
                                "runs/create",
                                Map.of(
                                        "experiment_id",
                                        experiment,
                                        "run_name",
                                        name,
                                        "start_time",
                                        now))
                        .at("/run/info/run_id")
                        .stringValue();
        post(
                "runs/log-metric",
                Map.of("run_id", id, "key", "auc", "value", 0.75, "timestamp", now, "step", 1));
        post("runs/update", Map.of("run_id", id, "status", "FINISHED", "end_time", now));
        return id;
    }

    public String model() {
        String name = fresh("model");
        post("registered-models/create", Map.of("name", name));
        return name;
    }

    public void version(String model) {
        post("model-versions/create", Map.of("name", model, "source", "s3://bucket/" + model));
    }

    public void deleteVersion(String model, String version) {
        send(
                "DELETE",
                "model-versions/delete",
                JSON.writeValueAsString(Map.of("name", model, "version", version)));
    }

    public void alias(String model, String alias, String version) {
        post("registered-models/alias", Map.of("name", model, "alias", alias, "version", version));
    }

    /// The genuine server's own paging, by tokens.
    public List<JsonNode> everyRun() {
        List<String> experiments = new ArrayList<>();
        post("experiments/search", Map.of("max_results", 1000, "view_type", "ALL"))
                .get("experiments")
                .forEach(e -> experiments.add(e.get("experiment_id").stringValue()));
        List<JsonNode> runs = new ArrayList<>();
        String token = "";
        do {
            JsonNode page =
                    post(
                            "runs/search",
                            Map.of(
                                    "experiment_ids",
                                    experiments,
                                    "max_results",
                                    700,
                                    "run_view_type",
                                    "ALL",
                                    "page_token",
                                    token));
            page.path("runs").forEach(runs::add);
            token = page.path("next_page_token").asString("");
        } while (!token.isEmpty());
        return runs;
    }

    public JsonNode post(String call, Map<String, ?> body) {
        return send("POST", call, JSON.writeValueAsString(body));
    }

    public JsonNode get(String call) {
        return send("GET", call, "");
    }

    private JsonNode send(String method, String call, String body) {
        var request =
                HttpRequest.newBuilder(URI.create(api + call))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json");
        if (!login.isEmpty()) request.header("Authorization", login);
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200)
                throw new IllegalStateException(call + ": " + answer.body());
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(call, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(call, e);
        }
    }

    private static String fresh(String word) {
        return "holdfast-" + word + "-" + UUID.randomUUID();
    }
}
