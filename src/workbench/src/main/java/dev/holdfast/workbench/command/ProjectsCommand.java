package dev.holdfast.workbench.command;

import dev.holdfast.catalog.project.Project;
import dev.holdfast.workbench.Desk;

import picocli.CommandLine.Command;

import java.util.List;

@Command(name = "projects", description = "Lists the projects.", mixinStandardHelpOptions = true)
final class ProjectsCommand extends ListCommand<Project> {
    @Override
    List<Project> list(Desk desk) {
        return projects(desk);
    }

    @Override
    String line(Project project) {
        return project.name();
    }
}
