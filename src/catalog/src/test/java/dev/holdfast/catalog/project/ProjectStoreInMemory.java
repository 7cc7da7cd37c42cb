package dev.holdfast.catalog.project;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.Shelf;
import dev.holdfast.catalog.Subject;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Projects that are forgotten at the end; what is in a project stays with its own store.
public final class ProjectStoreInMemory implements ProjectStore {
    private final Shelf<Project> projects;

    public ProjectStoreInMemory(Changes changes) {
        projects = new Shelf<>(Subject.PROJECT, changes);
    }

    @Override
    public void save(Project project) {
        projects.put(project.id(), project);
    }

    @Override
    public Optional<Project> find(long id) {
        return projects.find(id);
    }

    @Override
    public Optional<Project> named(String name) {
        return projects.where(p -> p.name().equals(name)).stream().findFirst();
    }

    @Override
    public List<Project> all() {
        return projects.where(p -> true, Comparator.comparing(Project::name));
    }

    @Override
    public void delete(long id) {
        projects.remove(id);
    }
}
