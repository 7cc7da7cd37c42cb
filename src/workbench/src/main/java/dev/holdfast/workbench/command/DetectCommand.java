package dev.holdfast.workbench.command;

import dev.holdfast.worker.Worker;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

@Command(
        name = "detect",
        description = "Watches a column as a stream and says where it changed.",
        mixinStandardHelpOptions = true)
final class DetectCommand extends FileCommand {
    /// When the command says that the check failed.
    enum FailOn {
        DRIFT
    }

    @Parameters(paramLabel = "FILE", description = "One value a row, oldest first.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Option(
            names = "--detector",
            required = true,
            paramLabel = "NAME",
            description = "adwin, page-hinkley, ddm, eddm, hddm-a, hddm-w, fhddm, kswin or cusum.")
    @SuppressWarnings("NullAway.Init")
    String detector;

    @Option(names = "--param", paramLabel = "K=V", description = "A parameter of the detector.")
    Map<String, String> parameters = Map.of();

    @Option(
            names = "--column",
            paramLabel = "C",
            description = "The column (default: the only one that holds numbers).")
    String column = "";

    @Option(
            names = "--state",
            paramLabel = "F",
            description = "Go on from this file if it exists, and leave the new state in it.")
    @Nullable Path state;

    @Option(names = "--fail-on", paramLabel = "VERDICT", description = "Exit with 1 on: drift")
    @Nullable FailOn failOn;

    @Override
    int run(Worker worker) throws IOException {
        StateFile kept = state == null ? null : new StateFile(state);
        String before = kept == null ? "" : kept.read();
        String answer =
                worker.detect(
                        file.toAbsolutePath(),
                        schema().options(),
                        column,
                        detector,
                        parameters,
                        before);
        JsonNode found = JsonMapper.shared().readTree(answer);
        if (kept != null) kept.write(found.get("state").toString());
        if (json) output().rawJson(answer);
        else tell(found);
        return failOn == FailOn.DRIFT && !found.path("drift_indices").isEmpty()
                ? ExitCode.FAILED_CHECK
                : ExitCode.FINE;
    }

    private void tell(JsonNode found) {
        output().words(
                        "%s of %s: %s, %s%s"
                                .formatted(
                                        Counted.rows(found.path("rows").asLong()),
                                        found.path("column").asString(),
                                        Counted.of(
                                                found.path("drift_indices").size(),
                                                "drift",
                                                "drifts"),
                                        Counted.of(
                                                found.path("warning_indices").size(),
                                                "warning",
                                                "warnings"),
                                        leftOut(found.path("left_out").asLong())));
        for (JsonNode place : found.path("drift_indices"))
            output().words("drift at row %,d".formatted(place.asLong() + 1));
    }

    private static String leftOut(long cells) {
        return cells == 0
                ? ""
                : ", %s without a number left out".formatted(Counted.of(cells, "cell", "cells"));
    }
}
