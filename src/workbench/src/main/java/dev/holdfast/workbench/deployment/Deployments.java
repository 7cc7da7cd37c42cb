package dev.holdfast.workbench.deployment;

import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.Probe;
import dev.holdfast.catalog.deployment.Protocol;
import dev.holdfast.catalog.deployment.ServedSchema;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/// Watches and tries deployed models. Methods block; call them from a background task.
public interface Deployments {
    /// Which protocol a server speaks and which models it serves.
    Discovery discover(URI url);

    Deployment add(
            long projectId,
            String name,
            URI url,
            Protocol protocol,
            String servedName,
            @Nullable Long modelVersionId);

    /// Looks at the deployment once and keeps what it found.
    Probe probe(long deploymentId);

    /// Changes how often the deployment is looked at by itself; zero: only when asked.
    void probeEvery(long deploymentId, Duration every);

    ServedSchema schema(long deploymentId);

    /// Scores rows: one list of texts per row, in the order of `columns`.
    Answer score(long deploymentId, List<String> columns, List<List<String>> rows);
}
