package dev.holdfast.workbench.command;

import dev.holdfast.catalog.model.ModelVersion;
import dev.holdfast.catalog.model.RegisteredModel;
import dev.holdfast.workbench.Desk;

import picocli.CommandLine.Command;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

@Command(
        name = "models",
        description = "Lists registered models with versions and aliases.",
        mixinStandardHelpOptions = true)
final class ModelsCommand extends ListCommand<ModelsCommand.Line> {
    /// A model with its versions, the newest first.
    record Line(RegisteredModel model, List<ModelVersion> versions) {}

    @Override
    List<Line> list(Desk desk) {
        return projects(desk).stream()
                .flatMap(project -> desk.stores().models().inProject(project.id()).stream())
                .map(model -> new Line(model, desk.stores().models().versions(model.id())))
                .toList();
    }

    private static String aliases(RegisteredModel model) {
        return new TreeMap<>(model.aliases())
                .entrySet().stream()
                        .map(alias -> "%s v%s".formatted(alias.getKey(), alias.getValue()))
                        .collect(Collectors.joining(", "));
    }

    @Override
    String line(Line line) {
        return "%s  %s  %s"
                .formatted(
                        line.model.name(),
                        Counted.of(line.versions.size(), "version", "versions"),
                        aliases(line.model));
    }
}
