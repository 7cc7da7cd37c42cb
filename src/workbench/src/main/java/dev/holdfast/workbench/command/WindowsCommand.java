package dev.holdfast.workbench.command;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.worker.WindowsRequest;
import dev.holdfast.worker.Worker;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

@Command(
        name = "windows",
        description = "Watches a file window by window beside a reference.",
        mixinStandardHelpOptions = true)
final class WindowsCommand extends FileCommand {
    /// When the command says that the check failed.
    enum FailOn {
        ALERT
    }

    /// Fewer windows of the reference make limits that quiet windows exceed too often.
    private static final int ENOUGH_WINDOWS = 20;

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            description = "univariate, pca, domain, quality, realized, cbpe, dle or mix.")
    @SuppressWarnings("NullAway.Init")
    String kind;

    @Parameters(index = "1", paramLabel = "REFERENCE")
    @SuppressWarnings("NullAway.Init")
    Path reference;

    @Parameters(
            index = "2..*",
            arity = "1..*",
            paramLabel = "ANALYSIS",
            description = "What came after it: one file, or several of the same columns.")
    @SuppressWarnings("NullAway.Init")
    List<Path> analysis;

    @Mixin final WindowCut cut = new WindowCut();

    @Option(
            names = "--role",
            paramLabel = "K=COLUMN",
            description =
                    "Which column is y_true, y_pred, y_pred_proba, of several classes"
                            + " y_pred_proba.CLASS (default: the one called so).")
    Map<String, String> roles = Map.of();

    @Option(
            names = "--value",
            split = ",",
            arity = "1",
            paramLabel = "TN,FP,FN,TP",
            description = "What each outcome is worth, for business_value (default: 0,-10,-50,8).")
    List<Double> value = List.of(0.0, -10.0, -50.0, 8.0);

    @Option(
            names = "--model",
            paramLabel = "METRIC=F",
            description = "dle: a LightGBM model text in place of one trained here.")
    Map<String, Path> models = Map.of();

    @Option(
            names = "--labels",
            paramLabel = "F",
            description =
                    "realized, mix: truths that came later, a row for each id. May be given more"
                            + " than once.")
    List<Path> labels = List.of();

    @Option(
            names = "--key",
            paramLabel = "COLUMN",
            description = "The column of ids by which --labels are joined.")
    String key = "";

    @Option(names = "--fail-on", paramLabel = "WHAT", description = "Exit with 1 on: alert")
    @Nullable FailOn failOn;

    @Override
    int run(Worker worker) {
        String answer =
                worker.windows(
                        new WindowsRequest(
                                kind,
                                reference,
                                analysis,
                                schema(),
                                cut.chunk,
                                cut.time,
                                roles(roles),
                                value,
                                models,
                                labels,
                                key()));
        JsonNode found = JsonMapper.shared().readTree(answer);
        if (json) output().rawJson(answer);
        else tell(found);
        warn(found);
        return failOn == FailOn.ALERT && alarms(found) > 0 ? ExitCode.FAILED_CHECK : ExitCode.FINE;
    }

    /// Three standard deviations around a few windows are poor limits: of 100 quiet windows 3.5 lie outside those of six, 1.0 outside those of twenty, where 0.1 were meant.
    private void warn(JsonNode found) {
        int windows = 0;
        for (JsonNode list : found)
            if (list.isArray()) {
                windows = 0;
                for (JsonNode window : list)
                    if (window.at("/chunk/period").asString("").equals("reference")) windows++;
            }
        if (windows > 0 && windows < ENOUGH_WINDOWS)
            output().remark(
                            "Limits come from %s of the reference: alarms cannot be trusted below %d. Cut smaller windows, or give a longer reference."
                                    .formatted(
                                            Counted.of(windows, "window", "windows"),
                                            ENOUGH_WINDOWS));
    }

    private String key() {
        if (labels.isEmpty() == key.isEmpty()) return key;
        throw new Trouble(
                "Could not join labels.",
                labels.isEmpty()
                        ? "--key was given without --labels."
                        : "--labels was given without the column by which they are joined.",
                "Give both: --labels FILE --key COLUMN.");
    }

    private void tell(JsonNode found) {
        for (JsonNode list : found)
            for (JsonNode window : list) {
                JsonNode about = window.path("chunk");
                if (!about.isMissingNode() && about.path("period").asString().equals("analysis"))
                    output().words(
                                    "%-28s %s%s"
                                            .formatted(
                                                    about.path("key").asString(),
                                                    said(window),
                                                    matched(about)));
            }
    }

    private static String said(JsonNode window) {
        JsonNode loss = window.path("loss");
        if (loss.isMissingNode())
            return Counted.of(alarms(window), "alarm", "alarms") + named(window);
        return loss.path("sentence").asString(loss.path("not_applicable").asString(""));
    }

    private static String matched(JsonNode about) {
        if (about.path("labels_matched").isMissingNode()) return "";
        return String.format(
                Locale.ROOT,
                "; labels for %,d of %s",
                about.path("labels_matched").asLong(),
                Counted.rows(about.path("rows").asLong()));
    }

    private static String named(JsonNode window) {
        StringBuilder names = new StringBuilder();
        for (var field : window.properties())
            if (alarms(field.getValue()) > 0)
                names.append(names.isEmpty() ? ": " : ", ").append(field.getKey());
        return names.toString();
    }

    /// Alarms in analysis windows below a node.
    private static int alarms(JsonNode node) {
        if (node.at("/chunk/period").asString("").equals("reference")) return 0;
        int alarms = node.path("alert").asBoolean(false) ? 1 : 0;
        for (JsonNode child : node) if (child.isContainer()) alarms += alarms(child);
        return alarms;
    }
}
