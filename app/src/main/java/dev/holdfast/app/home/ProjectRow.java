package dev.holdfast.app.home;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.project.Project;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How a project stands: what it deploys, its last checks oldest first, and what the newest found.
record ProjectRow(Project project, String models, int live, List<Check> checks) {
    @Nullable Check newest() {
        return checks.isEmpty() ? null : checks.getLast();
    }
}
