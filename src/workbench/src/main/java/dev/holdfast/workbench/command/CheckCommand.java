package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.Importances;
import dev.holdfast.catalog.check.Monitor;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.check.CheckRequest;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;

@Command(
        name = "check",
        description =
                "Runs monitors, or compares the newest versions of two datasets of the store.",
        mixinStandardHelpOptions = true)
final class CheckCommand extends DeskCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description = "Monitors by name (default: all), or two datasets: REFERENCE CURRENT.")
    List<String> names = List.of();

    @Mixin final ImportanceOption importance = new ImportanceOption();

    @Option(names = "--fail-on", paramLabel = "VERDICT", description = FailOn.DESCRIPTION)
    @Nullable FailOn failOn;

    @Override
    int run(Desk desk) {
        List<Check> checks = new ArrayList<>();
        for (CheckRequest request : requests(desk)) {
            Check check = desk.checks().run(request, Progress.NONE);
            checks.add(check);
            output().remark(check.sentence());
        }
        if (json) output().json(checks);
        return checks.stream()
                .mapToInt(check -> FailOn.exit(failOn, check.verdict()))
                .max()
                .orElse(ExitCode.FINE);
    }

    private List<CheckRequest> requests(Desk desk) {
        List<Monitor> monitors =
                projects(desk).stream()
                        .flatMap(project -> desk.stores().checks().monitors(project.id()).stream())
                        .toList();
        List<Monitor> named =
                monitors.stream().filter(m -> names.isEmpty() || names.contains(m.name())).toList();
        if (!named.isEmpty() && (names.isEmpty() || named.size() == names.size())) {
            if (importance.given() && named.size() > 1) throw manyMonitors();
            return named.stream().map(monitor -> ofMonitor(desk, monitor)).toList();
        }
        if (names.size() == 2) return List.of(ofDatasets(desk));
        throw new Trouble(
                "There is nothing to check.",
                names.isEmpty()
                        ? "The store holds no monitor."
                        : "No monitor is called " + names + ".",
                "Name two datasets: holdfast check REFERENCE CURRENT.");
    }

    private static Trouble manyMonitors() {
        return new Trouble(
                "Importances belong to one model.",
                "There are several monitors to run.",
                "Name one: holdfast check MONITOR --importance FILE");
    }

    /// Importances given here are kept with the monitor, for its next checks too.
    private CheckRequest ofMonitor(Desk desk, Monitor monitor) {
        List<DatasetVersion> versions =
                desk.stores().datasets().versions(monitor.currentDatasetId());
        if (versions.isEmpty())
            throw new Trouble(
                    "Monitor %s has nothing to check.".formatted(monitor.name()),
                    "Its dataset has no version.",
                    "Import one.");
        CheckSettings settings = settings(monitor.settings(), versions.getLast());
        if (importance.given()) desk.stores().checks().save(monitor.withSettings(settings));
        return new CheckRequest(
                monitor.projectId(),
                monitor.id(),
                monitor.referenceVersionId(),
                versions.getLast().id(),
                settings);
    }

    private CheckRequest ofDatasets(Desk desk) {
        DatasetVersion reference = newest(desk, names.get(0));
        DatasetVersion current = newest(desk, names.get(1));
        long projectId =
                desk.stores().datasets().find(reference.datasetId()).orElseThrow().projectId();
        return new CheckRequest(
                projectId,
                null,
                reference.id(),
                current.id(),
                settings(CheckSettings.DEFAULT, current));
    }

    private CheckSettings settings(CheckSettings settings, DatasetVersion current) {
        if (!importance.given()) return settings;
        Importances known = importance.read();
        importance.mustFit(
                known, current.schema().columns().stream().map(Column::name).toList(), output());
        return settings.withImportances(known);
    }

    private DatasetVersion newest(Desk desk, String name) {
        return projects(desk).stream()
                .flatMap(project -> desk.stores().datasets().named(project.id(), name).stream())
                .map(dataset -> desk.stores().datasets().versions(dataset.id()).getLast())
                .findFirst()
                .orElseThrow(
                        () ->
                                new Trouble(
                                        "There is no dataset " + name + ".",
                                        "",
                                        "See: holdfast datasets"));
    }
}
