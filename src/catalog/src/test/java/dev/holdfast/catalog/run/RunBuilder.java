package dev.holdfast.catalog.run;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Presence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Makes runs for tests: finished and empty unless told otherwise.
public final class RunBuilder {
    private final long id;
    private final long experimentId;
    private final Map<String, String> params = new HashMap<>();
    private final Map<String, Double> metrics = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();
    private String externalId;
    private String name;
    private RunStatus status = RunStatus.FINISHED;
    private @Nullable Instant started = Instant.parse("2026-11-25T12:00:00Z");
    private @Nullable Instant ended;
    private List<DatasetInput> inputs = List.of();
    private boolean deleted;
    private Presence presence = Presence.PRESENT;

    private RunBuilder(long id, long experimentId) {
        this.id = id;
        this.experimentId = experimentId;
        this.externalId = new UUID(experimentId, id).toString().replace("-", "");
        this.name = "run-" + id;
    }

    public static RunBuilder in(long experimentId) {
        return new RunBuilder(NewId.next(), experimentId);
    }

    public static RunBuilder like(Run run) {
        var builder = new RunBuilder(run.id(), run.experimentId());
        builder.externalId = run.externalId();
        builder.name = run.name();
        builder.status = run.status();
        builder.started = run.started();
        builder.ended = run.ended();
        builder.params.putAll(run.params());
        builder.metrics.putAll(run.metrics());
        builder.tags.putAll(run.tags());
        builder.inputs = run.inputs();
        builder.deleted = run.deleted();
        builder.presence = run.presence();
        return builder;
    }

    public RunBuilder externalId(String wanted) {
        externalId = wanted;
        return this;
    }

    public RunBuilder name(String wanted) {
        name = wanted;
        return this;
    }

    public RunBuilder status(RunStatus wanted) {
        status = wanted;
        return this;
    }

    public RunBuilder started(@Nullable Instant wanted) {
        started = wanted;
        return this;
    }

    public RunBuilder ended(@Nullable Instant wanted) {
        ended = wanted;
        return this;
    }

    public RunBuilder param(String key, String value) {
        params.put(key, value);
        return this;
    }

    public RunBuilder metric(String key, double value) {
        metrics.put(key, value);
        return this;
    }

    public RunBuilder tag(String key, String value) {
        tags.put(key, value);
        return this;
    }

    public RunBuilder inputs(DatasetInput... wanted) {
        inputs = List.of(wanted);
        return this;
    }

    public RunBuilder deleted(boolean wanted) {
        deleted = wanted;
        return this;
    }

    public RunBuilder presence(Presence wanted) {
        presence = wanted;
        return this;
    }

    public Run build() {
        return new Run(
                id,
                experimentId,
                externalId,
                name,
                status,
                started,
                ended,
                params,
                metrics,
                tags,
                inputs,
                deleted,
                presence);
    }
}
