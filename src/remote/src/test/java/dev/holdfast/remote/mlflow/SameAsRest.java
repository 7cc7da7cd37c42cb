package dev.holdfast.remote.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.model.ModelStore;
import dev.holdfast.catalog.run.Run;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Compares what was synced with what the server says, reading the answer in another way than the mapping does.
public final class SameAsRest {
    private SameAsRest() {}

    public static void run(Run run, JsonNode raw) {
        JsonNode info = raw.at("/info");
        assertThat(run.name()).isEqualTo(info.at("/run_name").stringValue());
        assertThat(run.status().name()).isEqualTo(info.at("/status").stringValue());
        assertThat(run.started())
                .isEqualTo(Instant.ofEpochMilli(info.at("/start_time").longValue()));
        if (info.has("end_time"))
            assertThat(run.ended())
                    .isEqualTo(Instant.ofEpochMilli(info.at("/end_time").longValue()));
        else assertThat(run.ended()).isNull();
        assertThat(run.deleted())
                .isEqualTo(info.at("/lifecycle_stage").stringValue().equals("deleted"));
        assertThat(run.params()).isEqualTo(pairs(raw.at("/data/params")));
        assertThat(run.tags()).isEqualTo(pairs(raw.at("/data/tags")));
        Map<String, Double> metrics = new HashMap<>();
        raw.at("/data/metrics")
                .forEach(
                        m ->
                                metrics.put(
                                        m.get("key").stringValue(),
                                        m.get("value").isString()
                                                ? Double.valueOf(m.get("value").stringValue())
                                                : (Double) m.get("value").doubleValue()));
        assertThat(run.metrics()).isEqualTo(metrics);
        assertThat(run.inputs()).hasSize(raw.at("/inputs/dataset_inputs").size());
        for (int i = 0; i < run.inputs().size(); i++) {
            JsonNode input = raw.at("/inputs/dataset_inputs/" + i);
            assertThat(run.inputs().get(i).name())
                    .isEqualTo(input.at("/dataset/name").stringValue());
            assertThat(run.inputs().get(i).digest())
                    .isEqualTo(input.at("/dataset/digest").stringValue());
            assertThat(run.inputs().get(i).context())
                    .isEqualTo(pairs(input.at("/tags")).get("mlflow.data.context"));
        }
    }

    /// What was made on the server after the sync is passed over.
    public static void model(ModelStore models, long project, JsonNode raw) {
        var model = models.named(project, raw.get("name").stringValue());
        if (model.isEmpty()) return;
        assertThat(model.get().description()).isEqualTo(raw.path("description").asString(""));
        assertThat(model.get().tags()).isEqualTo(pairs(raw.path("tags")));
        Map<String, String> aliases = new HashMap<>();
        raw.path("aliases")
                .forEach(
                        a ->
                                aliases.put(
                                        a.get("alias").stringValue(),
                                        a.get("version").stringValue()));
        assertThat(model.get().aliases()).isEqualTo(aliases);
        assertThat(model.get().updated())
                .isEqualTo(Instant.ofEpochMilli(raw.get("last_updated_timestamp").longValue()));
    }

    /// What was made on the server after the sync is passed over.
    public static void version(ModelStore models, long project, JsonNode raw) {
        var model = models.named(project, raw.get("name").stringValue());
        if (model.isEmpty()) return;
        var version =
                models.versions(model.get().id()).stream()
                        .filter(v -> v.version().equals(raw.get("version").stringValue()))
                        .findFirst()
                        .orElseThrow();
        assertThat(version.description()).isEqualTo(raw.path("description").asString(""));
        assertThat(version.source()).isEqualTo(raw.get("source").stringValue());
        assertThat(version.runExternalId()).isEqualTo(raw.path("run_id").asString(""));
        assertThat(version.status()).isEqualTo(raw.get("status").stringValue());
        assertThat(version.tags()).isEqualTo(pairs(raw.path("tags")));
        assertThat(version.created())
                .isEqualTo(Instant.ofEpochMilli(raw.get("creation_timestamp").longValue()));
    }

    private static Map<String, String> pairs(JsonNode list) {
        Map<String, String> pairs = new HashMap<>();
        list.forEach(p -> pairs.put(p.get("key").stringValue(), p.get("value").stringValue()));
        return pairs;
    }
}
