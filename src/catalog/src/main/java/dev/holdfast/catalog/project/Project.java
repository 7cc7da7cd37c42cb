package dev.holdfast.catalog.project;

import java.time.Instant;

/// What everything else belongs to: one question, one team, one use of models.
public record Project(long id, String name, String description, Instant created) {
    public Project {
        if (name.isBlank()) throw new IllegalArgumentException("A project needs a name");
    }
}
