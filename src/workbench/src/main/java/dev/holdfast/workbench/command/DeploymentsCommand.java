package dev.holdfast.workbench.command;

import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.deployment.Probe;
import dev.holdfast.workbench.Desk;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;

import java.util.List;

@Command(
        name = "deployments",
        description = "Lists deployed models and how they are.",
        mixinStandardHelpOptions = true)
final class DeploymentsCommand extends ListCommand<DeploymentsCommand.Line> {
    /// A deployment with its last probe, null before the first.
    record Line(Deployment deployment, @Nullable Probe lastProbe) {}

    @Override
    List<Line> list(Desk desk) {
        return projects(desk).stream()
                .flatMap(project -> desk.stores().deployments().inProject(project.id()).stream())
                .map(
                        deployment ->
                                new Line(
                                        deployment,
                                        desk.stores()
                                                .deployments()
                                                .lastProbe(deployment.id())
                                                .orElse(null)))
                .toList();
    }

    @Override
    String line(Line line) {
        Probe probe = line.lastProbe;
        String state =
                probe == null
                        ? "not looked at yet"
                        : (probe.health() + " " + probe.reason()).strip();
        return "%s  %s  %s".formatted(line.deployment.name(), line.deployment.url(), state);
    }
}
