package dev.holdfast.remote.mlflow;

import tools.jackson.databind.JsonNode;

/// The four kinds of things that are synced: the word kept with a row, how the row is told from others, and the call that
/// shows one of them.
enum Kind {
    EXPERIMENT("experiment", "experiments/get", "experiment"),
    RUN("run", "runs/get", "run"),
    MODEL("model", "registered-models/get", "registered_model"),
    VERSION("version", "model-versions/get", "model_version");

    final String word;
    final String call;
    final String field;

    Kind(String word, String call, String field) {
        this.word = word;
        this.call = call;
        this.field = field;
    }

    String externalId(JsonNode raw) {
        return switch (this) {
            case EXPERIMENT -> Fields.text(raw, "experiment_id");
            case RUN -> MlflowMapping.runId(raw);
            case MODEL -> Fields.text(raw, "name");
            case VERSION -> MlflowMapping.versionId(raw);
        };
    }

    String parentId(JsonNode raw) {
        return switch (this) {
            case EXPERIMENT, MODEL -> "";
            case RUN -> Fields.text(Fields.object(raw, "info"), "experiment_id");
            case VERSION -> Fields.text(raw, "name");
        };
    }
}
