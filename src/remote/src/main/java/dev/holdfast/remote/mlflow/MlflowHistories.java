package dev.holdfast.remote.mlflow;

import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.remote.http.Credentials;
import dev.holdfast.remote.http.HttpDoor;
import dev.holdfast.remote.mlflow.MlflowRest.RestPage;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Fetches the histories of a run's metrics, which a sync leaves out: most are never looked at.
public final class MlflowHistories {
    private final MlflowRest rest;

    public MlflowHistories(HttpDoor door, Connection connection, String secret) {
        var credentials = Credentials.of(connection.login(), secret);
        rest = new MlflowRest(door, connection.url(), connection.id(), credentials);
    }

    /// All points of every metric of the run, one series a metric, by name.
    public List<MetricSeries> of(Run run, Progress progress) {
        var keys = new TreeSet<>(run.metrics().keySet());
        List<MetricSeries> all = new ArrayList<>(keys.size());
        for (String key : keys) {
            progress.report(all.size(), keys.size(), "metrics", key);
            all.add(of(run.externalId(), key, progress));
        }
        return all;
    }

    private MetricSeries of(String runId, String key, Progress progress) {
        List<JsonNode> points = new ArrayList<>();
        String token = "";
        while (true) {
            progress.check();
            RestPage page = rest.history(runId, key, token, progress);
            points.addAll(page.items());
            if (page.next().isEmpty()) return MlflowMapping.series(key, points);
            if (page.next().equals(token))
                throw MlflowRest.garbled(
                        "read a metric's history", "The server sends the same page for ever.");
            token = page.next();
        }
    }
}
