package dev.holdfast.remote.mlflow;

import dev.holdfast.catalog.job.Progress;
import dev.holdfast.remote.http.Fault;
import dev.holdfast.remote.http.RemoteFailure;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;

/// Asks for one thing by its name: the only proof that it is gone.
final class Lookup {
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
            if (e.fault() == Fault.NOT_FOUND) return Optional.empty();
            throw e;
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
