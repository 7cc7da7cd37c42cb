package dev.holdfast.remote.serving;

import dev.holdfast.catalog.deployment.Protocol;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.remote.http.HttpDoor;
import dev.holdfast.remote.http.RemoteFailure;
import dev.holdfast.remote.http.Request;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Finds out what speaks at a URL and opens it.
public final class ScoringServers {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpDoor door;

    public ScoringServers(HttpDoor door) {
        this.door = door;
    }

    public ScoringServer open(Protocol protocol, URI url, String servedName) {
        return switch (protocol) {
            case MLFLOW -> new MlflowScoringServer(door, url);
            case OPEN_INFERENCE -> new OpenInferenceServer(door, url, servedName);
        };
    }

    /// Asks for the Open Inference Protocol first: MLflow's server answers 404 to that, while others may answer `/ping` too.
    public Discovered discover(URI url) {
        try {
            JsonNode server = door.json(get("ask what it speaks", url, "/v2"), Progress.NONE);
            if (server.has("name")) return openInference(url, server);
        } catch (RemoteFailure e) {
            if (unreachable(e)) return new Discovered(null, List.of(), "", e.sentence());
        }
        Look look = open(Protocol.MLFLOW, url, "").look();
        return switch (look.health()) {
            case READY, ALIVE_NOT_READY ->
                    new Discovered(Protocol.MLFLOW, List.of(), look.serverVersion(), "");
            case DOWN, UNKNOWN ->
                    new Discovered(
                            null,
                            List.of(),
                            "",
                            "Nothing known answers at %s. %s".formatted(url, look.reason()));
        };
    }

    private Discovered openInference(URI url, JsonNode server) {
        String version =
                (server.path("name").asString("") + " " + server.path("version").asString(""))
                        .strip();
        return new Discovered(Protocol.OPEN_INFERENCE, models(url), version, "");
    }

    /// Empty where the server has no list of its models.
    private List<String> models(URI url) {
        try {
            JsonNode index =
                    door.json(
                            Request.post(
                                            "list its models",
                                            Looking.under(url, "/v2/repository/index"),
                                            "application/json",
                                            "{}")
                                    .within(PATIENCE),
                            Progress.NONE);
            List<String> names = new ArrayList<>();
            index.forEach(model -> names.add(model.path("name").asString("")));
            return names;
        } catch (RemoteFailure e) {
            return List.of();
        }
    }

    private static Request get(String purpose, URI url, String path) {
        return Request.get(purpose, Looking.under(url, path)).once().within(PATIENCE);
    }

    private static boolean unreachable(RemoteFailure failure) {
        return failure.status() == 0 && failure.fault() != dev.holdfast.remote.http.Fault.BAD_DATA;
    }
}
