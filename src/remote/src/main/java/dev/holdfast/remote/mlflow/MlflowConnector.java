package dev.holdfast.remote.mlflow;

import dev.holdfast.catalog.connection.Login;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.remote.http.Answer;
import dev.holdfast.remote.http.Credentials;
import dev.holdfast.remote.http.Fault;
import dev.holdfast.remote.http.HttpDoor;
import dev.holdfast.remote.http.RemoteFailure;
import dev.holdfast.remote.http.Request;
import dev.holdfast.remote.sync.Capability;
import dev.holdfast.remote.sync.Connector;
import dev.holdfast.remote.sync.CursorKind;
import dev.holdfast.remote.sync.Reached;

import java.net.URI;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Connects to a server that speaks MLflow's REST.
public final class MlflowConnector implements Connector {
    private static final int COUNTED = 1000;
    private static final Map<String, Object> EXPERIMENTS_COUNTED =
            Map.of("max_results", COUNTED, "view_type", "ALL");
    private static final Map<String, Object> ONE_RUN =
            Map.of("experiment_ids", List.of("0"), "max_results", 1, "run_view_type", "ALL");

    private final MlflowRest rest;
    private final Login login;

    /// `connectionId` is 0 before the connection is kept.
    public MlflowConnector(HttpDoor door, URI url, long connectionId, Login login, String secret) {
        this.rest = new MlflowRest(door, url, connectionId, Credentials.of(login, secret));
        this.login = login;
    }

    @Override
    public String kind() {
        return "mlflow";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    /// Runs have a start and an end, but nothing on this server tells when a row changed.
    @Override
    public CursorKind cursorKind() {
        return CursorKind.TIME;
    }

    @Override
    public Reached probe(Progress progress) {
        var answers = EnumSet.noneOf(Capability.class);
        Map<Capability, String> lacks = new EnumMap<>(Capability.class);
        String holds =
                rest.once(
                        rest.post(
                                "look for experiments", "experiments/search", EXPERIMENTS_COUNTED),
                        progress,
                        MlflowConnector::counted);
        answers.add(Capability.EXPERIMENTS);
        may(
                rest.post("look for runs", "runs/search", ONE_RUN),
                Set.of(Capability.RUNS, Capability.DELETED_SEEN, Capability.METRIC_HISTORY),
                answers,
                lacks,
                progress);
        may(
                rest.get(
                        "look for models", "registered-models/search", List.of("max_results", "1")),
                Set.of(Capability.MODELS, Capability.ALIASES),
                answers,
                lacks,
                progress);
        may(
                rest.get("look for versions", "model-versions/search", List.of("max_results", "1")),
                Set.of(Capability.VERSIONS, Capability.STAGES),
                answers,
                lacks,
                progress);
        return new Reached(version(progress), who(progress), holds, answers, lacks);
    }

    private static String counted(Answer answer) {
        object(answer);
        int experiments = answer.json().path("experiments").size();
        boolean more = !answer.json().path("next_page_token").asString("").isEmpty();
        if (more) return "more than %,d experiments".formatted(experiments);
        return experiments == 1 ? "1 experiment" : experiments + " experiments";
    }

    private void may(
            Request request,
            Set<Capability> gives,
            Set<Capability> answers,
            Map<Capability, String> lacks,
            Progress progress) {
        try {
            rest.once(request, progress, MlflowConnector::object);
            answers.addAll(gives);
        } catch (RemoteFailure e) {
            if (!MlflowRest.lacking(e)) throw e;
            for (Capability capability : gives) lacks.put(capability, e.why());
        }
    }

    private static boolean object(Answer answer) {
        if (!answer.json().isObject())
            throw MlflowRest.garbled(
                    "look at the server", "The answer does not have MLflow's form.");
        return true;
    }

    /// Empty where the server does not say: a proxy in front may hide it.
    private String version(Progress progress) {
        try {
            String version = rest.plain("ask for the version", "/version", progress).text().strip();
            return version.matches("[0-9A-Za-z.+-]{1,40}") ? version : "";
        } catch (RemoteFailure e) {
            if (e.fault() == Fault.OFFLINE) throw e;
            return "";
        }
    }

    /// Servers with accounts show the one asked for to itself; others know nobody.
    private String who(Progress progress) {
        if (!(login instanceof Login.Basic(var user))) return "";
        try {
            return rest.once(
                    rest.get("ask who we are", "users/get", List.of("username", user)),
                    progress,
                    answer -> Fields.text(Fields.object(answer.json(), "user"), "username"));
        } catch (RemoteFailure e) {
            if (e.fault() == Fault.OFFLINE) throw e;
            return "";
        }
    }
}
