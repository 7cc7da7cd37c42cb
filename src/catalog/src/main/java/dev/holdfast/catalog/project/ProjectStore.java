package dev.holdfast.catalog.project;

import java.util.List;
import java.util.Optional;

/// Keeps projects. Methods block; call them from a background task.
public interface ProjectStore {
    /// Adds the project, or replaces the one with its id.
    void save(Project project);

    Optional<Project> find(long id);

    Optional<Project> named(String name);

    /// All projects, by name.
    List<Project> all();

    /// Deletes the project with everything in it.
    void delete(long id);
}
