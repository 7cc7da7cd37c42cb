package dev.holdfast.remote.mlflow;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.model.ModelVersion;
import dev.holdfast.catalog.model.RegisteredModel;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.catalog.run.Run;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// What an MLflow server held when its REST answers were recorded, as records of the catalog with new
/// local ids. The recording is five files: `experiments.json`, `registered-models.json` and
/// `model-versions.json` (whole answers), `runs.jsonl.gz` and `metric-histories.jsonl.gz` (an object a
/// line). Experiments without a run are left out.
public record MlflowExport(
        List<Experiment> experiments,
        List<Run> runs,
        List<RegisteredModel> models,
        List<ModelVersion> versions,
        List<History> histories) {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    public MlflowExport {
        experiments = List.copyOf(experiments);
        runs = List.copyOf(runs);
        models = List.copyOf(models);
        versions = List.copyOf(versions);
        histories = List.copyOf(histories);
    }

    /// The history of one metric of one run, by local id.
    public record History(long runId, MetricSeries series) {}

    /// Opens one file of the recording by name, such as `Sample.class::getResourceAsStream`; the caller of `open` closes
    /// nothing.
    public interface Source {
        InputStream open(String name) throws IOException;
    }

    /// @throws Trouble when a file is missing or broken
    public static MlflowExport inFolder(Path folder, long projectId) {
        return from(name -> Files.newInputStream(folder.resolve(name)), projectId);
    }

    /// @throws Trouble when a file is missing or broken
    public static MlflowExport from(Source source, long projectId) {
        try {
            return new Reading(source, new MlflowMapping(projectId, null)).export();
        } catch (IOException | JacksonException e) {
            throw new Trouble(
                    "Could not read a recorded MLflow server.",
                    "A file of the recording is missing or broken: " + e.getMessage(),
                    "Record it again.",
                    e);
        }
    }

    private record Reading(Source source, MlflowMapping mapping) {
        MlflowExport export() throws IOException {
            List<JsonNode> rawRuns = lines("runs.jsonl.gz");
            Map<String, Experiment> experiments = experiments(rawRuns);
            Map<String, Run> runs = new HashMap<>();
            for (JsonNode raw : rawRuns) {
                Experiment home = experiments.get(Kind.RUN.parentId(raw));
                if (home != null)
                    runs.put(
                            MlflowMapping.runId(raw),
                            mapping.run(NewId.next(), home.id(), raw, Presence.PRESENT));
            }
            Map<String, RegisteredModel> models = new HashMap<>();
            for (JsonNode raw : list("registered-models.json", "registered_models"))
                models.put(
                        Fields.text(raw, "name"),
                        mapping.model(NewId.next(), raw, Presence.PRESENT));
            return new MlflowExport(
                    List.copyOf(experiments.values()),
                    List.copyOf(runs.values()),
                    List.copyOf(models.values()),
                    versions(models),
                    histories(runs));
        }

        private Map<String, Experiment> experiments(List<JsonNode> runs) throws IOException {
            var used = runs.stream().map(Kind.RUN::parentId).distinct().toList();
            Map<String, Experiment> experiments = new HashMap<>();
            for (JsonNode raw : list("experiments.json", "experiments")) {
                String id = Kind.EXPERIMENT.externalId(raw);
                if (used.contains(id))
                    experiments.put(id, mapping.experiment(NewId.next(), raw, Presence.PRESENT));
            }
            return experiments;
        }

        private List<ModelVersion> versions(Map<String, RegisteredModel> models)
                throws IOException {
            List<ModelVersion> versions = new ArrayList<>();
            for (JsonNode raw : list("model-versions.json", "model_versions")) {
                RegisteredModel model = models.get(Kind.VERSION.parentId(raw));
                if (model != null)
                    versions.add(mapping.version(NewId.next(), model.id(), raw, Presence.PRESENT));
            }
            return versions;
        }

        private List<History> histories(Map<String, Run> runs) throws IOException {
            List<History> histories = new ArrayList<>();
            for (JsonNode raw : lines("metric-histories.jsonl.gz")) {
                Run run = runs.get(Fields.text(raw, "run_id"));
                if (run == null) continue;
                var series =
                        MlflowMapping.series(Fields.text(raw, "key"), Fields.list(raw, "metrics"));
                histories.add(new History(run.id(), series));
            }
            return histories;
        }

        private List<JsonNode> list(String file, String field) throws IOException {
            try (InputStream in = source.open(file)) {
                return Fields.list(MAPPER.readTree(in), field);
            }
        }

        private List<JsonNode> lines(String file) throws IOException {
            List<JsonNode> lines = new ArrayList<>();
            try (InputStream in = source.open(file);
                    var reader =
                            new BufferedReader(
                                    new InputStreamReader(
                                            new GZIPInputStream(in), StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine())
                    if (!line.isBlank()) lines.add(MAPPER.readTree(line));
            }
            return lines;
        }
    }
}
