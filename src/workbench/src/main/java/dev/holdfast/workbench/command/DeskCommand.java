package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.OpenWorkspace;
import dev.holdfast.workbench.project.Projects;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.util.List;
import java.util.concurrent.Callable;

/// A subcommand that works on an open workspace.
abstract class DeskCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private HoldfastCommand top;

    @Option(names = "--json", description = "Print one JSON document; words go to standard error.")
    boolean json;

    @Option(names = "--project", paramLabel = "P", description = "The project's name.")
    @Nullable String project;

    @Override
    public final Integer call() throws Exception {
        if (project != null && project.isBlank())
            throw new Trouble(
                    "--project names no project.",
                    "What follows it is empty.",
                    "Give the project's name, or leave --project out.");
        try (OpenWorkspace workspace = top.open()) {
            return run(workspace.desk());
        }
    }

    abstract int run(Desk desk) throws Exception;

    Output output() {
        return top.output();
    }

    /// The project asked for, or the default one, made when there is none of that name.
    Project projectForWriting(Desk desk) {
        return desk.projects().named(project == null ? Projects.FIRST : project);
    }

    /// The projects to look in: the one asked for, or all.
    List<Project> projects(Desk desk) {
        if (project == null) return desk.stores().projects().all();
        return List.of(
                desk.stores()
                        .projects()
                        .named(project)
                        .orElseThrow(
                                () ->
                                        new Trouble(
                                                "There is no project %s.".formatted(project),
                                                "The store holds none of that name.",
                                                "See: holdfast projects")));
    }
}
