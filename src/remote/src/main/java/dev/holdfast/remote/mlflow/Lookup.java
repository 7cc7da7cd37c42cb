package dev.holdfast.remote.mlflow;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.remote.http.RemoteFailure;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Asks for one thing by its name: the only proof that it is gone.
final class Lookup {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> GONE = Set.of("RESOURCE_DOES_NOT_EXIST", "NOT_FOUND");

    private final MlflowRest rest;
    private final Progress progress;

    Lookup(MlflowRest rest, Progress progress) {
        this.rest = rest;
        this.progress = progress;
    }

    /// Empty only when the server says, in its own words, that there is no such thing.
    Optional<JsonNode> of(Kind kind, String externalId) {
        try {
            return Optional.of(rest.one(kind.call, kind.field, query(kind, externalId), progress));
        } catch (RemoteFailure e) {
            if (!MlflowRest.lacking(e)) throw e;
            if (GONE.contains(code(e))) return Optional.empty();
            throw MlflowRest.garbled("look up one by one", e.why());
        }
    }

    /// MLflow's own word for what is wrong: what stands before a server answers 404 too, and knows nothing of its runs.
    private static String code(RemoteFailure failure) {
        try {
            return Fields.text(JSON.readTree(failure.answer()), "error_code");
        } catch (JacksonException e) {
            return "";
        }
    }

    private static List<String> query(Kind kind, String id) {
        return switch (kind) {
            case EXPERIMENT -> List.of("experiment_id", id);
            case RUN -> List.of("run_id", id);
            case MODEL -> List.of("name", id);
            case VERSION -> {
                int slash = id.lastIndexOf('/');
                yield List.of("name", id.substring(0, slash), "version", id.substring(slash + 1));
            }
        };
    }
}
