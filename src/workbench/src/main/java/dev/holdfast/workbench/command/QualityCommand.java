package dev.holdfast.workbench.command;

import dev.holdfast.worker.Worker;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.Map;

@Command(
        name = "quality",
        description = "Measures predictions against the truth that stands beside them.",
        mixinStandardHelpOptions = true)
final class QualityCommand extends FileCommand {
    @Parameters(paramLabel = "FILE", description = "A row per prediction.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Option(
            names = "--task",
            required = true,
            paramLabel = "T",
            description = "classification, binary, multiclass, regression or ranking.")
    @SuppressWarnings("NullAway.Init")
    String task;

    @Option(
            names = "--role",
            paramLabel = "K=COLUMN",
            description =
                    "Which column is y_true, y_pred, y_pred_proba, y_pred_proba.CLASS, user, item,"
                            + " score, relevance (default: the one called so).")
    Map<String, String> roles = Map.of();

    @Option(names = "--positive", paramLabel = "LABEL", description = "The positive class.")
    String positive = "";

    @Override
    int run(Worker worker) {
        String measured =
                worker.quality(
                        file.toAbsolutePath(), schema().options(), task, roles(roles), positive);
        if (json) output().rawJson(measured);
        else tell("", JsonMapper.shared().readTree(measured));
        return ExitCode.FINE;
    }

    /// Figures one a line; lists and curves are for --json.
    private void tell(String indent, JsonNode node) {
        for (var field : node.properties()) {
            JsonNode value = field.getValue();
            if (value.isObject()) {
                output().words(indent + field.getKey());
                tell(indent + "  ", value);
            } else if (!value.isArray() && !value.isNull())
                output().words("%s%-28s %s".formatted(indent, field.getKey(), value.asString()));
        }
    }
}
