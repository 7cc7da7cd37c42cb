package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.Importances;
import dev.holdfast.catalog.check.Monitor;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.report.document.ReportId;
import dev.holdfast.report.words.Verdicts;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.check.CheckRequest;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

@Command(
        name = "check",
        description =
                "Runs monitors, or compares the newest versions of two datasets of the store.",
        mixinStandardHelpOptions = true)
final class CheckCommand extends DeskCommand {
    private static final Pattern NUMBERED = Pattern.compile("(.+) v(\\d{1,9})");

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description =
                    "Monitors by name (default: all), or two datasets, REFERENCE CURRENT: their"
                            + " newest versions, or those named as in \"flights v1\".")
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
            if (!json) tell(check);
        }
        if (json) output().json(checks);
        return checks.stream()
                .mapToInt(check -> FailOn.exit(failOn, check.verdict()))
                .max()
                .orElse(ExitCode.FINE);
    }

    /// With the id that `holdfast report` takes.
    private void tell(Check check) {
        output().words(
                        "%s  %-9s  %s"
                                .formatted(
                                        new ReportId(check.id()),
                                        Verdicts.word(check.verdict()),
                                        check.sentence()));
    }

    private List<CheckRequest> requests(Desk desk) {
        List<Monitor> monitors =
                projects(desk).stream()
                        .flatMap(project -> desk.stores().checks().monitors(project.id()).stream())
                        .toList();
        List<Monitor> named =
                monitors.stream().filter(m -> names.isEmpty() || names.contains(m.name())).toList();
        if (!named.isEmpty() && (names.isEmpty() || allFound(named))) {
            if (importance.given() && named.size() > 1) throw manyMonitors();
            return named.stream().map(monitor -> ofMonitor(desk, monitor)).toList();
        }
        if (names.size() == 2) return List.of(ofDatasets(desk));
        throw new Trouble(
                "There is nothing to check.",
                names.isEmpty()
                        ? "The store holds no monitor."
                        : "No monitor is called %s.".formatted(String.join(", ", names)),
                "Name two datasets: holdfast check REFERENCE CURRENT.");
    }

    private boolean allFound(List<Monitor> named) {
        return named.stream().map(Monitor::name).collect(Collectors.toSet()).containsAll(names);
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
        DatasetVersion reference = version(desk, names.get(0));
        DatasetVersion current = version(desk, names.get(1));
        if (reference.id() == current.id())
            throw new Trouble(
                    "There is nothing to compare.",
                    "Both names mean the same version.",
                    "Name two versions, such as \"%s v1\"; see: holdfast datasets"
                            .formatted(names.getFirst()));
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

    /// The newest version of the dataset of that name, or, by `NAME vN` as [DatasetsCommand] prints it, one of its versions.
    private DatasetVersion version(Desk desk, String name) {
        return versions(desk, name)
                .map(List::getLast)
                .or(() -> numbered(desk, name))
                .orElseThrow(
                        () ->
                                new Trouble(
                                        "There is no dataset %s.".formatted(name),
                                        "The store holds none of that name.",
                                        "See: holdfast datasets"));
    }

    /// @throws Trouble when the dataset is there and that version is not
    private Optional<DatasetVersion> numbered(Desk desk, String name) {
        Matcher parts = NUMBERED.matcher(name);
        if (!parts.matches()) return Optional.empty();
        int number = Integer.parseInt(parts.group(2));
        return versions(desk, parts.group(1))
                .map(
                        versions ->
                                versions.stream()
                                        .filter(version -> version.number() == number)
                                        .findFirst()
                                        .orElseThrow(() -> noVersion(parts.group(1), versions)));
    }

    private static Trouble noVersion(String dataset, List<DatasetVersion> versions) {
        return new Trouble(
                "Dataset %s has no such version.".formatted(dataset),
                "Its newest is v%d.".formatted(versions.getLast().number()),
                "See: holdfast datasets");
    }

    private Optional<List<DatasetVersion>> versions(Desk desk, String dataset) {
        return projects(desk).stream()
                .flatMap(project -> desk.stores().datasets().named(project.id(), dataset).stream())
                .map(found -> desk.stores().datasets().versions(found.id()))
                .filter(found -> !found.isEmpty())
                .findFirst();
    }
}
