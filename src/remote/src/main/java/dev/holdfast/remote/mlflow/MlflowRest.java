package dev.holdfast.remote.mlflow;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.remote.http.Answer;
import dev.holdfast.remote.http.Credentials;
import dev.holdfast.remote.http.HttpDoor;
import dev.holdfast.remote.http.RemoteFailure;
import dev.holdfast.remote.http.Request;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;

/// The calls of MLflow's REST that a sync needs. Every list asks for an explicit page size: without
/// one the server refuses, or sends everything.
final class MlflowRest {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Duration DEADLINE = Duration.ofSeconds(120);
    private static final String API = "/api/2.0/mlflow/";
    private static final int EXPERIMENTS = 5_000;
    static final int RUNS = 1_000;
    private static final int MODELS = 1_000;
    private static final int VERSIONS = 2_000;
    private static final int POINTS = 25_000;

    private final HttpDoor door;
    private final String base;
    private final long connectionId;
    private final Credentials credentials;

    MlflowRest(HttpDoor door, URI url, long connectionId, Credentials credentials) {
        this.door = door;
        this.base = url.toString().replaceAll("/+$", "");
        this.connectionId = connectionId;
        this.credentials = credentials;
    }

    RestPage experiments(String token, Progress progress) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("max_results", EXPERIMENTS);
        body.put("view_type", "ALL");
        if (!token.isEmpty()) body.put("page_token", token);
        return page(post("list experiments", "experiments/search", body), "experiments", progress);
    }

    /// Throws a passing failure, and so asks again, where `check` finds the page impossible.
    RestPage runs(RunSearch search, String token, PageCheck check, Progress progress) {
        return door.read(
                post("list runs", "runs/search", search.body(token)),
                progress,
                answer -> {
                    RestPage page = read(answer, "list runs", "runs");
                    for (JsonNode run : page.items())
                        if (MlflowMapping.runId(run).isEmpty())
                            throw garbled("list runs", "A run in the answer has no id.");
                    check.check(page);
                    return page;
                });
    }

    RestPage models(String token, Progress progress) {
        var query =
                List.of("max_results", "" + MODELS, "order_by", "name ASC", "page_token", token);
        return page(
                get("list models", "registered-models/search", query),
                "registered_models",
                progress);
    }

    RestPage versions(String order, String token, Progress progress) {
        var query = List.of("max_results", "" + VERSIONS, "order_by", order, "page_token", token);
        return page(
                get("list model versions", "model-versions/search", query),
                "model_versions",
                progress);
    }

    RestPage history(String runId, String key, String token, Progress progress) {
        var query =
                List.of(
                        "run_id",
                        runId,
                        "metric_key",
                        key,
                        "max_results",
                        "" + POINTS,
                        "page_token",
                        token);
        return page(
                get("read a metric's history", "metrics/get-history", query), "metrics", progress);
    }

    JsonNode one(String call, String field, List<String> query, Progress progress) {
        return door.read(
                get("look up one by one", call, query),
                progress,
                answer -> {
                    JsonNode found = answer.json().get(field);
                    if (found == null || !found.isObject())
                        throw garbled("look up one by one", "The answer lacks what was asked for.");
                    return found;
                });
    }

    /// A path outside the API, such as `/version`.
    Answer plain(String purpose, String path, Progress progress) {
        var request = Request.get(purpose, URI.create(base + path)).on(connectionId, credentials);
        return door.send(request.once().within(Duration.ofSeconds(10)), progress);
    }

    /// Asks once, without patience, as a probe must.
    <T> T once(Request request, Progress progress, Function<Answer, T> reading) {
        return door.read(request.once().within(Duration.ofSeconds(20)), progress, reading);
    }

    Request get(String purpose, String call, List<String> query) {
        var parts = new StringJoiner("&", "?", "").setEmptyValue("");
        for (int i = 0; i + 1 < query.size(); i += 2)
            if (!query.get(i + 1).isEmpty())
                parts.add(query.get(i) + "=" + encoded(query.get(i + 1)));
        return Request.get(purpose, URI.create(base + API + call + parts))
                .on(connectionId, credentials)
                .within(DEADLINE);
    }

    /// A search: a POST that changes nothing and may be sent twice.
    Request post(String purpose, String call, Map<String, ?> body) {
        String json = MAPPER.writeValueAsString(body);
        return Request.post(purpose, URI.create(base + API + call), "application/json", json)
                .on(connectionId, credentials)
                .within(DEADLINE)
                .repeatable();
    }

    private RestPage page(Request request, String field, Progress progress) {
        return door.read(request, progress, answer -> read(answer, request.purpose(), field));
    }

    static RestPage read(Answer answer, String purpose, String field) {
        JsonNode json = answer.json();
        JsonNode items = json.get(field);
        if (!json.isObject() || (items != null && !items.isArray()))
            throw garbled(purpose, "The answer does not have the form of a list.");
        List<JsonNode> rows = new ArrayList<>();
        if (items != null) items.forEach(rows::add);
        for (JsonNode row : rows)
            if (!row.isObject())
                throw garbled(purpose, "The list holds something else than objects.");
        return new RestPage(rows, Fields.text(json, "next_page_token"));
    }

    /// Whether the server does not offer a call: it answers 404, as MLflow does for what it does not know. Any other refusal says
    /// that something is wrong.
    static boolean lacking(RemoteFailure failure) {
        return failure.status() == 404;
    }

    static RemoteFailure garbled(String purpose, String why) {
        return RemoteFailure.unreadable("Could not " + purpose + ".", why);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// One page of a list; `next` is the token of the next, empty at the end.
    record RestPage(List<JsonNode> items, String next) {}

    /// Looks at a page before it is believed.
    interface PageCheck {
        /// @throws RemoteFailure when the page cannot be right
        void check(RestPage page);
    }
}
