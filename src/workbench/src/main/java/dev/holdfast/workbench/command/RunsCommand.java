package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Page;
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

import java.util.List;

@Command(
        name = "runs",
        description = "Lists runs that match a filter.",
        mixinStandardHelpOptions = true)
final class RunsCommand extends DeskCommand {
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
        List<Long> experiments =
                projects(desk).stream()
                        .flatMap(
                                project ->
                                        desk
                                                .stores()
                                                .experiments()
                                                .inProject(project.id())
                                                .stream())
                        .filter(e -> experiment == null || e.name().equals(experiment))
                        .map(Experiment::id)
                        .toList();
        Page<Run> page =
                desk.stores()
                        .runs()
                        .page(new RunQuery(experiments, wanted, List.of(), false, 0, limit));
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
                                                                    run.metrics())));
        output().remark("%,d runs match.".formatted(page.total()));
        return ExitCode.FINE;
    }
}
