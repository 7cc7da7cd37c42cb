package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.connection.SyncOutcome;
import dev.holdfast.workbench.job.Failures;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Command(
        name = "sync",
        description = "Brings connections up to date.",
        mixinStandardHelpOptions = true)
final class SyncCommand extends DeskCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "N",
            description = "Names of connections (default: all).")
    List<String> names = List.of();

    @Override
    int run(Desk desk) {
        Map<String, Object> outcomes = new LinkedHashMap<>();
        boolean failed = false;
        for (Connection connection : chosen(desk)) {
            try {
                SyncOutcome outcome = desk.connections().sync(connection.id(), Progress.NONE);
                outcomes.put(connection.name(), outcome);
                output().remark(
                                "%s: %,d seen, %,d new, %,d changed, %,d gone"
                                        .formatted(
                                                connection.name(),
                                                outcome.seen(),
                                                outcome.added(),
                                                outcome.changed(),
                                                outcome.gone()));
            } catch (RuntimeException e) {
                failed = true;
                outcomes.put(connection.name(), Map.of("failure", Failures.inWords(e)));
                output().remark("%s: %s".formatted(connection.name(), Failures.inWords(e)));
            }
        }
        if (outcomes.isEmpty())
            output().remark("No connection yet. Make one with: holdfast connect mlflow URL");
        if (json) output().json(outcomes);
        return failed ? ExitCode.REMOTE_FAILED : ExitCode.FINE;
    }

    private List<Connection> chosen(Desk desk) {
        if (names.isEmpty()) return desk.stores().connections().all();
        return names.stream()
                .map(
                        name ->
                                desk.stores()
                                        .connections()
                                        .named(name)
                                        .orElseThrow(
                                                () ->
                                                        new Trouble(
                                                                "There is no connection "
                                                                        + name
                                                                        + ".",
                                                                "",
                                                                "Make one with: holdfast connect"
                                                                        + " mlflow URL --name "
                                                                        + name)))
                .toList();
    }
}
