package dev.holdfast.catalog.run;

import dev.holdfast.catalog.Origin;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/// A set of runs that try to answer one question.
public record Experiment(
        long id,
        long projectId,
        String name,
        Instant created,
        boolean deleted,
        Map<String, String> tags,
        @Nullable Origin origin) {
    public Experiment {
        tags = Map.copyOf(tags);
    }

    /// The same experiment once the remote no longer has it.
    public Experiment gone() {
        return new Experiment(
                id, projectId, name, created, deleted, tags, origin == null ? null : origin.gone());
    }
}
