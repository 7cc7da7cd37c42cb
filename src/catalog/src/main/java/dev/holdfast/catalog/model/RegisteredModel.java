package dev.holdfast.catalog.model;

import dev.holdfast.catalog.Origin;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/// A model by name, whose versions come and go. `aliases` maps alias to version ("champion" to "4").
public record RegisteredModel(
        long id,
        long projectId,
        String name,
        String description,
        Map<String, String> tags,
        Map<String, String> aliases,
        @Nullable Instant created,
        @Nullable Instant updated,
        @Nullable Origin origin) {
    public RegisteredModel {
        tags = Map.copyOf(tags);
        aliases = Map.copyOf(aliases);
    }

    /// The same model once the remote no longer has it.
    public RegisteredModel gone() {
        return new RegisteredModel(
                id,
                projectId,
                name,
                description,
                tags,
                aliases,
                created,
                updated,
                origin == null ? null : origin.gone());
    }
}
