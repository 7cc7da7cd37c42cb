package dev.holdfast.remote.mlflow;

import dev.holdfast.catalog.Origin;
import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.model.ModelVersion;
import dev.holdfast.catalog.model.RegisteredModel;
import dev.holdfast.catalog.run.DatasetInput;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunStatus;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Makes records of the catalog from MLflow's REST objects. Local ids come from the caller. Things of
/// a connection carry an [Origin]; those of a recorded export have none.
public record MlflowMapping(long projectId, @Nullable Long connectionId) {
    /// Prompts are kept by MLflow as registered models with this tag; they are no models.
    static final String PROMPT = "mlflow.prompt.is_prompt";

    private static final String CONTEXT = "mlflow.data.context";
    private static final String RUN_NAME = "mlflow.runName";

    public Experiment experiment(long id, JsonNode raw, Presence presence) {
        return new Experiment(
                id,
                projectId,
                Fields.text(raw, "name"),
                Objects.requireNonNullElse(Fields.instant(raw, "creation_time"), Instant.EPOCH),
                Fields.text(raw, "lifecycle_stage").equals("deleted"),
                Fields.pairs(raw, "tags"),
                origin(Fields.text(raw, "experiment_id"), presence));
    }

    public Run run(long id, long experimentId, JsonNode raw, Presence presence) {
        JsonNode info = Fields.object(raw, "info");
        JsonNode data = Fields.object(raw, "data");
        Map<String, String> tags = Fields.pairs(data, "tags");
        return new Run(
                id,
                experimentId,
                runId(raw),
                name(info, tags),
                status(Fields.text(info, "status")),
                Fields.instant(info, "start_time"),
                Fields.instant(info, "end_time"),
                Fields.pairs(data, "params"),
                metrics(data),
                tags,
                inputs(raw),
                Fields.text(info, "lifecycle_stage").equals("deleted"),
                presence);
    }

    /// Servers before 1.0 call it `run_uuid` only.
    static String runId(JsonNode raw) {
        JsonNode info = Fields.object(raw, "info");
        String id = Fields.text(info, "run_id");
        return id.isEmpty() ? Fields.text(info, "run_uuid") : id;
    }

    private static String name(JsonNode info, Map<String, String> tags) {
        String name = Fields.text(info, "run_name");
        return name.isEmpty() ? tags.getOrDefault(RUN_NAME, "") : name;
    }

    /// An unknown word counts as still running, so that the run is looked at again.
    private static RunStatus status(String word) {
        for (RunStatus status : RunStatus.values()) if (status.name().equals(word)) return status;
        return RunStatus.RUNNING;
    }

    private static Map<String, Double> metrics(JsonNode data) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        for (JsonNode metric : Fields.list(data, "metrics"))
            metrics.put(Fields.text(metric, "key"), Fields.number(metric, "value"));
        return metrics;
    }

    private static List<DatasetInput> inputs(JsonNode raw) {
        List<DatasetInput> inputs = new ArrayList<>();
        for (JsonNode input : Fields.list(Fields.object(raw, "inputs"), "dataset_inputs")) {
            JsonNode dataset = Fields.object(input, "dataset");
            inputs.add(
                    new DatasetInput(
                            Fields.text(dataset, "name"),
                            Fields.text(dataset, "digest"),
                            Fields.pairs(input, "tags").getOrDefault(CONTEXT, "")));
        }
        return inputs;
    }

    public RegisteredModel model(long id, JsonNode raw, Presence presence) {
        String name = Fields.text(raw, "name");
        return new RegisteredModel(
                id,
                projectId,
                name,
                Fields.text(raw, "description"),
                Fields.pairs(raw, "tags"),
                Fields.pairs(raw, "aliases", "alias", "version"),
                Fields.instant(raw, "creation_timestamp"),
                Fields.instant(raw, "last_updated_timestamp"),
                origin(name, presence));
    }

    public ModelVersion version(long id, long modelId, JsonNode raw, Presence presence) {
        String stage = Fields.text(raw, "current_stage");
        return new ModelVersion(
                id,
                modelId,
                Fields.text(raw, "version"),
                Fields.text(raw, "description"),
                Fields.text(raw, "status"),
                stage.equals("None") ? "" : stage,
                Fields.text(raw, "source"),
                Fields.text(raw, "run_id"),
                Fields.pairs(raw, "tags"),
                Fields.instant(raw, "creation_timestamp"),
                Fields.instant(raw, "last_updated_timestamp"),
                origin(versionId(raw), presence));
    }

    /// The version's name in the connection: model and version, as in MLflow's `models:/name/version`.
    static String versionId(JsonNode raw) {
        return Fields.text(raw, "name") + "/" + Fields.text(raw, "version");
    }

    static boolean prompt(JsonNode raw) {
        return Fields.pairs(raw, "tags").getOrDefault(PROMPT, "").equalsIgnoreCase("true");
    }

    /// The points of one metric, in the order the server gives them.
    public static MetricSeries series(String key, List<JsonNode> points) {
        int size = points.size();
        long[] steps = new long[size];
        long[] times = new long[size];
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            JsonNode point = points.get(i);
            steps[i] = Fields.whole(point, "step");
            times[i] = Fields.whole(point, "timestamp");
            values[i] = Fields.number(point, "value");
        }
        return new MetricSeries(key, steps, times, values);
    }

    private @Nullable Origin origin(String externalId, Presence presence) {
        return connectionId == null ? null : new Origin(connectionId, externalId, presence);
    }
}
