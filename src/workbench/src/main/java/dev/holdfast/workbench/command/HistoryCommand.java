package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.catalog.run.MetricSeries;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.workbench.Desk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

@Command(
        name = "history",
        description = "Fetches and keeps how the metrics of a synced run went.",
        mixinStandardHelpOptions = true)
final class HistoryCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "RUN", description = "The run's id at its tracker.")
    @SuppressWarnings("NullAway.Init")
    String run;

    @Override
    int run(Desk desk) {
        List<MetricSeries> all = desk.connections().histories(find(desk).id(), Progress.NONE);
        if (json) output().json(all);
        else
            all.forEach(
                    series ->
                            output().words(
                                            "%s  %,d points"
                                                    .formatted(series.key(), series.points())));
        return ExitCode.FINE;
    }

    private Run find(Desk desk) {
        for (Project looked : projects(desk)) {
            var found = desk.stores().runs().inProject(looked.id(), run);
            if (found.isPresent()) return found.get();
        }
        throw new Trouble(
                "There is no synced run %s.".formatted(run),
                "Runs are named by their id at the tracker; those read from disk bring their"
                        + " histories with them.",
                "Sync first, or see: holdfast runs --json");
    }
}
