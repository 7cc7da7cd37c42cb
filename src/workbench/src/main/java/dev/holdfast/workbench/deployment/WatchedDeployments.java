package dev.holdfast.workbench.deployment;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.DeploymentStore;
import dev.holdfast.catalog.deployment.Probe;
import dev.holdfast.catalog.deployment.Protocol;
import dev.holdfast.catalog.deployment.ServedSchema;
import dev.holdfast.remote.http.RemoteFailure;
import dev.holdfast.remote.serving.Discovered;
import dev.holdfast.remote.serving.Look;
import dev.holdfast.remote.serving.Scored;
import dev.holdfast.remote.serving.ScoringServer;
import dev.holdfast.remote.serving.ScoringServers;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Deployments over their store and the servers themselves.
public final class WatchedDeployments implements Deployments {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final DeploymentStore store;
    private final ScoringServers servers;
    private final Clock clock;

    public WatchedDeployments(DeploymentStore store, ScoringServers servers, Clock clock) {
        this.store = store;
        this.servers = servers;
        this.clock = clock;
    }

    @Override
    public Discovery discover(URI url) {
        Discovered found = servers.discover(checked(url));
        return new Discovery(
                found.protocol(), found.models(), found.serverVersion(), found.failure());
    }

    @Override
    public Deployment add(
            long projectId,
            String name,
            URI url,
            Protocol protocol,
            String servedName,
            @Nullable Long modelVersionId) {
        Deployment deployment =
                new Deployment(
                        NewId.next(),
                        projectId,
                        name,
                        checked(url),
                        protocol,
                        servedName,
                        modelVersionId,
                        null,
                        null,
                        EVERY,
                        clock.instant());
        store.save(deployment);
        return deployment;
    }

    private static URI checked(URI url) {
        String scheme = String.valueOf(url.getScheme());
        if (url.getHost() == null || !(scheme.equals("http") || scheme.equals("https")))
            throw new Trouble(
                    "%s is no address of a server.".formatted(url),
                    "It needs http or https and a host.",
                    "Write it like http://localhost:5001.");
        return url;
    }

    @Override
    public Probe probe(long deploymentId) {
        Look look = server(deploymentId).look();
        Probe probe =
                new Probe(
                        deploymentId,
                        clock.instant(),
                        look.health(),
                        look.latency(),
                        look.reason(),
                        look.serverVersion());
        store.add(probe);
        return probe;
    }

    @Override
    public void probeEvery(long deploymentId, Duration every) {
        Deployment was = deployment(deploymentId);
        store.save(
                new Deployment(
                        was.id(),
                        was.projectId(),
                        was.name(),
                        was.url(),
                        was.protocol(),
                        was.servedName(),
                        was.modelVersionId(),
                        was.trainingVersionId(),
                        was.logDatasetId(),
                        every,
                        was.created()));
    }

    @Override
    public ServedSchema schema(long deploymentId) {
        return server(deploymentId).schema();
    }

    @Override
    public Answer score(long deploymentId, List<String> columns, List<List<String>> rows) {
        long start = System.nanoTime();
        try {
            Scored scored = server(deploymentId).score(columns, rows);
            return new Answer(scored.outputs(), scored.rows(), since(start), "");
        } catch (RemoteFailure e) {
            return new Answer(List.of(), List.of(), since(start), e.sentence());
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private ScoringServer server(long deploymentId) {
        Deployment deployment = deployment(deploymentId);
        return servers.open(deployment.protocol(), deployment.url(), deployment.servedName());
    }

    private Deployment deployment(long deploymentId) {
        return store.find(deploymentId)
                .orElseThrow(
                        () ->
                                new Trouble(
                                        "This deployment is not in the store.",
                                        "It was deleted.",
                                        "Choose another."));
    }
}
