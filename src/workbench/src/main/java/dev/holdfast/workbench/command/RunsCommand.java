package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Page;
import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunFilter;
import dev.holdfast.catalog.run.RunFilterText;
import dev.holdfast.catalog.run.RunQuery;
import dev.holdfast.workbench.Desk;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

@Command(
        name = "runs",
        description = "Lists runs that match a filter.",
        mixinStandardHelpOptions = true)
final class RunsCommand extends DeskCommand {
    private static final int NAMED = 12;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILTER",
            description =
                    "Such as: metrics.auc > 0.8 and (params.depth = \"6\" or tags.team like"
                            + " \"%%x%%\")")
    @Nullable String filter;

    @Option(names = "--experiment", paramLabel = "E", description = "Only this experiment.")
    @Nullable String experiment;

    @Option(
            names = "--limit",
            defaultValue = "200",
            description = "How many (default ${DEFAULT-VALUE}).")
    int limit;

    @Override
    int run(Desk desk) {
        RunFilter wanted = filter == null ? RunFilter.ALL : RunFilterText.parse(filter);
        List<Long> experiments = experiments(desk).stream().map(Experiment::id).toList();
        Page<Run> page =
                desk.stores()
                        .runs()
                        .page(
                                new RunQuery(
                                        experiments, wanted, List.of(), false, 0, Limit.of(limit)));
        if (json) output().json(page);
        else
            page.rows()
                    .forEach(
                            run ->
                                    output().words(
                                                    "%s  %s  %s"
                                                            .formatted(
                                                                    run.name(),
                                                                    run.status(),
                                                                    metrics(run))));
        output().remark(Counted.of(page.total(), "run matches.", "runs match."));
        return ExitCode.FINE;
    }

    /// By name, such as auc=0.7921; a whole number has no fraction.
    private static String metrics(Run run) {
        return new TreeMap<>(run.metrics())
                .entrySet().stream()
                        .map(metric -> metric.getKey() + "=" + number(metric.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    private List<Experiment> experiments(Desk desk) {
        List<Experiment> all =
                projects(desk).stream()
                        .flatMap(p -> desk.stores().experiments().inProject(p.id()).stream())
                        .toList();
        if (experiment == null) return all;
        List<Experiment> wanted = all.stream().filter(e -> e.name().equals(experiment)).toList();
        if (wanted.isEmpty())
            throw new Trouble(
                    "There is no experiment %s.".formatted(experiment),
                    all.isEmpty()
                            ? "The store holds none."
                            : "Known are %s."
                                    .formatted(
                                            all.stream()
                                                    .limit(NAMED)
                                                    .map(Experiment::name)
                                                    .collect(Collectors.joining(", "))),
                    "Choose one, or leave --experiment out.");
        return wanted;
    }
}
