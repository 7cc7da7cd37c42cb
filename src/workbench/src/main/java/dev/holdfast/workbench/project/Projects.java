package dev.holdfast.workbench.project;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.catalog.project.ProjectStore;

import java.time.Clock;

/// Finds the project that takes what comes in, and makes it where there is none yet. Methods block; call them from a background task.
/// Two arrivals at once share one project.
public final class Projects {
    /// What the project is called that is made for the first file.
    public static final String FIRST = "My project";

    private final ProjectStore store;
    private final Clock clock;

    public Projects(ProjectStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The project of that name, made when there is none.
    public synchronized Project named(String name) {
        return store.named(name).orElseGet(() -> make(name));
    }

    /// The project with that id. Where `id` is 0 no project is chosen: the first of the workspace, or a new one of that name.
    ///
    /// @throws Trouble when the project was deleted meanwhile
    public synchronized Project chosen(long id, String nameOfFirst) {
        if (id == 0) return store.all().stream().findFirst().orElseGet(() -> make(nameOfFirst));
        return store.find(id)
                .orElseThrow(
                        () ->
                                new Trouble(
                                        "Nothing was brought in.",
                                        "The project it was meant for was deleted.",
                                        "Choose a project and try again."));
    }

    private Project make(String name) {
        Project made = new Project(NewId.next(), name, "", clock.instant());
        store.save(made);
        return made;
    }
}
