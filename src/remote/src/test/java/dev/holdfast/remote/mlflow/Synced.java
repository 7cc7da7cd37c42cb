package dev.holdfast.remote.mlflow;

import dev.holdfast.catalog.Origin;
import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.model.ModelStore;
import dev.holdfast.catalog.model.RegisteredModel;
import dev.holdfast.catalog.run.ExperimentStore;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunFilter;
import dev.holdfast.catalog.run.RunQuery;
import dev.holdfast.catalog.run.RunStore;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What two desks must have in common after a sync with the same server: everything but the local ids and the connection's.
public record Synced(ExperimentStore experiments, RunStore runs, ModelStore models, long project) {
    private static final int EVERY_RUN = 1_000_000;

    public Set<Object> everything() {
        Set<Object> all = new HashSet<>();
        for (var e : experiments.inProject(project))
            all.add(List.of(e.name(), e.created(), e.deleted(), e.tags(), place(e.origin())));
        for (Run r : everyRun())
            all.add(
                    new Run(
                            0,
                            0,
                            r.externalId(),
                            r.name(),
                            r.status(),
                            r.started(),
                            r.ended(),
                            r.params(),
                            r.metrics(),
                            r.tags(),
                            r.inputs(),
                            r.deleted(),
                            r.presence()));
        for (RegisteredModel m : models.inProject(project)) {
            all.add(
                    List.of(
                            m.name(),
                            m.description(),
                            m.tags(),
                            m.aliases(),
                            "" + m.created(),
                            "" + m.updated(),
                            place(m.origin())));
            for (var v : models.versions(m.id()))
                all.add(
                        List.of(
                                m.name(),
                                v.version(),
                                v.description(),
                                v.status(),
                                v.stage(),
                                v.source(),
                                v.runExternalId(),
                                v.tags(),
                                "" + v.created(),
                                "" + v.updated(),
                                place(v.origin())));
        }
        return all;
    }

    private static Object place(@Nullable Origin origin) {
        return origin == null ? "" : origin.externalId() + " " + origin.presence();
    }

    /// Deleted and vanished ones too.
    public List<Run> everyRun() {
        var ids = experiments.inProject(project).stream().map(e -> e.id()).toList();
        return runs.page(new RunQuery(ids, RunFilter.ALL, List.of(), true, 0, EVERY_RUN)).rows();
    }

    public long gone() {
        return everyRun().stream().filter(r -> r.presence() == Presence.GONE).count();
    }
}
