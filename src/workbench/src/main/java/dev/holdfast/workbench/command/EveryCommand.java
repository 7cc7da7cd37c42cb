package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.workbench.Desk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Command(
        name = "every",
        description = "Sets how often a connection is synced or a deployment probed by itself.",
        mixinStandardHelpOptions = true)
final class EveryCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "MINUTES", description = "0: only when asked.")
    int minutes;

    @Parameters(index = "1", paramLabel = "NAME", description = "Of a connection or a deployment.")
    @SuppressWarnings("NullAway.Init")
    String name;

    @Override
    int run(Desk desk) {
        if (minutes < 0)
            throw new Trouble(
                    "%d is no number of minutes.".formatted(minutes),
                    "It is below zero.",
                    "Give 0 for only when asked, or how many minutes lie between two looks.");
        Duration every = Duration.ofMinutes(minutes);
        Optional<Connection> connection = connection(desk);
        if (connection.isPresent()) desk.connections().syncEvery(connection.get().id(), every);
        else desk.deployments().probeEvery(deployment(desk).id(), every);
        if (json) output().json(Map.of("name", name, "minutes", minutes));
        else
            output().words(
                            minutes == 0
                                    ? name + ": only when asked."
                                    : name + ": every " + minutes + " min, while Holdfast runs.");
        return ExitCode.FINE;
    }

    private Optional<Connection> connection(Desk desk) {
        List<Long> looked = projects(desk).stream().map(Project::id).toList();
        return desk.stores()
                .connections()
                .named(name)
                .filter(connection -> looked.contains(connection.projectId()));
    }

    private Deployment deployment(Desk desk) {
        return projects(desk).stream()
                .flatMap(p -> desk.stores().deployments().inProject(p.id()).stream())
                .filter(deployment -> deployment.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Trouble(
                                        "There is no connection and no deployment " + name + ".",
                                        "",
                                        "See: holdfast deployments"));
    }
}
