package dev.holdfast.remote.mlflow;

import dev.holdfast.remote.http.PlayedServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// A small MLflow for tests: answers the calls a sync makes as the genuine server does (recorded from
/// 3.17.2), with offset tokens, and lets the test change what it holds.
public final class MlflowInMemory implements AutoCloseable {
    public static final JsonMapper JSON = JsonMapper.shared();

    public final List<ObjectNode> experiments = new CopyOnWriteArrayList<>();
    public final List<ObjectNode> runs = new CopyOnWriteArrayList<>();
    public final List<ObjectNode> models = new CopyOnWriteArrayList<>();
    public final List<ObjectNode> versions = new CopyOnWriteArrayList<>();
    private final PlayedServer server = new PlayedServer(this::answer);
    private volatile PlayedServer.Play before = (_, _, _) -> {};

    public URI uri() {
        return server.uri("");
    }

    public int requests() {
        return server.asked().size();
    }

    public List<PlayedServer.Asked> asked() {
        return server.asked();
    }

    /// Answers some requests otherwise: what `play` answers is not answered again.
    public void disturbedBy(PlayedServer.Play play) {
        before = play;
    }

    public void experiment(String id, String name) {
        experiments.add(
                JSON.createObjectNode()
                        .put("experiment_id", id)
                        .put("name", name)
                        .put("lifecycle_stage", "active")
                        .put("creation_time", 1_700_000_000_000L));
    }

    public ObjectNode run(String id, String experiment, long start) {
        ObjectNode run = JSON.createObjectNode();
        run.putObject("info")
                .put("run_id", id)
                .put("run_name", "name of " + id)
                .put("experiment_id", experiment)
                .put("status", "FINISHED")
                .put("start_time", start)
                .put("end_time", start + 1000)
                .put("lifecycle_stage", "active");
        ObjectNode data = run.putObject("data");
        data.putArray("metrics").addObject().put("key", "auc").put("value", 0.75).put("step", 3);
        data.putArray("params").addObject().put("key", "depth").put("value", "6");
        data.putArray("tags").addObject().put("key", "team").put("value", "desk");
        runs.add(run);
        return run;
    }

    public ObjectNode model(String name) {
        ObjectNode model =
                JSON.createObjectNode()
                        .put("name", name)
                        .put("creation_timestamp", 1_700_000_000_000L);
        model.putArray("aliases").addObject().put("alias", "champion").put("version", "1");
        models.add(model);
        return model;
    }

    public ObjectNode version(String name, String number) {
        ObjectNode version =
                JSON.createObjectNode()
                        .put("name", name)
                        .put("version", number)
                        .put("current_stage", "None")
                        .put("status", "READY")
                        .put("creation_timestamp", 1_700_000_000_000L);
        versions.add(version);
        return version;
    }

    private void answer(PlayedServer.Asked asked, PlayedServer.Reply reply, int n)
            throws IOException {
        before.answer(asked, reply, n);
        if (reply.exchange().getResponseCode() != -1) return;
        String path = asked.uri().getPath().replace("/api/2.0/mlflow/", "");
        Map<String, String> query = query(asked.uri());
        JsonNode body =
                asked.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(asked.body());
        switch (path) {
            case "experiments/search" ->
                    list(
                            reply,
                            "experiments",
                            experiments,
                            body.path("max_results").asInt(),
                            body.path("page_token").asString(""));
            case "runs/search" ->
                    list(
                            reply,
                            "runs",
                            found(body),
                            body.path("max_results").asInt(),
                            body.path("page_token").asString(""));
            case "registered-models/search" ->
                    list(
                            reply,
                            "registered_models",
                            models,
                            Integer.parseInt(query.get("max_results")),
                            query.getOrDefault("page_token", ""));
            case "model-versions/search" ->
                    list(
                            reply,
                            "model_versions",
                            versions,
                            Integer.parseInt(query.get("max_results")),
                            query.getOrDefault("page_token", ""));
            case "experiments/get" ->
                    one(
                            reply,
                            "experiment",
                            experiments,
                            e -> text(e, "experiment_id").equals(query.get("experiment_id")));
            case "runs/get" ->
                    one(
                            reply,
                            "run",
                            runs,
                            r -> text(r.get("info"), "run_id").equals(query.get("run_id")));
            case "registered-models/get" ->
                    one(
                            reply,
                            "registered_model",
                            models,
                            m -> text(m, "name").equals(query.get("name")));
            case "model-versions/get" ->
                    one(
                            reply,
                            "model_version",
                            versions,
                            v ->
                                    text(v, "name").equals(query.get("name"))
                                            && text(v, "version").equals(query.get("version")));
            case "metrics/get-history" ->
                    list(
                            reply,
                            "metrics",
                            points(query.get("metric_key")),
                            Integer.parseInt(query.getOrDefault("max_results", "25000")),
                            query.getOrDefault("page_token", ""));
            case "/version" -> reply.send(200, "text/plain", "3.17.2");
            default -> reply.send(404, "text/html", "<html>Not Found</html>");
        }
    }

    /// Every metric climbed in forty steps.
    private static List<ObjectNode> points(String key) {
        List<ObjectNode> points = new ArrayList<>();
        for (int step = 0; step < 40; step++)
            points.add(
                    JSON.createObjectNode()
                            .put("key", key)
                            .put("value", 1 - 1.0 / (step + 2))
                            .put("timestamp", 1_700_000_000_000L + step)
                            .put("step", step));
        return points;
    }

    private List<ObjectNode> found(JsonNode search) {
        List<String> wanted = new ArrayList<>();
        search.get("experiment_ids").forEach(id -> wanted.add(id.stringValue()));
        boolean deletedOnly = search.get("run_view_type").stringValue().equals("DELETED_ONLY");
        String filter = search.path("filter").asString("");
        return runs.stream()
                .filter(r -> wanted.contains(text(r.get("info"), "experiment_id")))
                .filter(
                        r ->
                                !deletedOnly
                                        || text(r.get("info"), "lifecycle_stage").equals("deleted"))
                .filter(r -> matches(r.get("info"), filter))
                .sorted(
                        Comparator.<ObjectNode>comparingLong(
                                        r -> r.get("info").path("start_time").asLong())
                                .thenComparing(r -> text(r.get("info"), "run_id")))
                .toList();
    }

    private static boolean matches(JsonNode info, String filter) {
        for (String clause : filter.isEmpty() ? new String[0] : filter.split(" AND ")) {
            String[] words = clause.replace("attributes.", "").split(" ", 3);
            boolean kept =
                    words[1].equals("=")
                            ? ("'" + text(info, words[0]) + "'").equals(words[2])
                            : info.path(words[0]).asLong() >= Long.parseLong(words[2]);
            if (!kept) return false;
        }
        return true;
    }

    private static void list(
            PlayedServer.Reply reply, String field, List<ObjectNode> all, int max, String token)
            throws IOException {
        if (max <= 0) {
            reply.send(
                    400,
                    "application/json",
                    "{\"error_code\":\"INVALID_PARAMETER_VALUE\",\"message\":\"Invalid value 0\"}");
            return;
        }
        int from =
                token.isEmpty()
                        ? 0
                        : Integer.parseInt(
                                new String(
                                        Base64.getDecoder().decode(token), StandardCharsets.UTF_8));
        int to = Math.min(all.size(), from + max);
        ObjectNode answer = JSON.createObjectNode();
        if (from < to) {
            ArrayNode rows = answer.putArray(field);
            all.subList(from, to).forEach(rows::add);
        }
        if (to < all.size())
            answer.put(
                    "next_page_token",
                    Base64.getEncoder().encodeToString(("" + to).getBytes(StandardCharsets.UTF_8)));
        reply.json(answer.toString());
    }

    private static void one(
            PlayedServer.Reply reply,
            String field,
            List<ObjectNode> all,
            Predicate<ObjectNode> wanted)
            throws IOException {
        var found = all.stream().filter(wanted).findFirst();
        if (found.isPresent())
            reply.json(JSON.createObjectNode().<ObjectNode>set(field, found.get()).toString());
        else
            reply.send(
                    404,
                    "application/json",
                    "{\"error_code\":\"RESOURCE_DOES_NOT_EXIST\",\"message\":\"not found\"}");
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new LinkedHashMap<>();
        if (uri.getRawQuery() == null) return query;
        for (String pair : uri.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    @Override
    public void close() {
        server.close();
    }
}
