package dev.holdfast.remote.mlflow;

import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.model.RegisteredModel;
import dev.holdfast.catalog.run.Run;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What two desks must have in common after a sync with the same server: everything but the local ids.
final class Synced {
    private Synced() {}

    static Set<Object> of(Desk desk) {
        Set<Object> all = new HashSet<>();
        for (var e : desk.experiments.inProject(Desk.PROJECT))
            all.add(List.of(e.name(), e.created(), e.deleted(), e.tags(), e.origin()));
        for (Run r : desk.everyRun())
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
        for (RegisteredModel m : desk.models.inProject(Desk.PROJECT)) {
            all.add(
                    List.of(
                            m.name(),
                            m.description(),
                            m.tags(),
                            m.aliases(),
                            "" + m.created(),
                            "" + m.updated(),
                            m.origin()));
            for (var v : desk.models.versions(m.id()))
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
                                v.origin()));
        }
        return all;
    }

    static long gone(Desk desk) {
        return desk.everyRun().stream().filter(r -> r.presence() == Presence.GONE).count();
    }
}
