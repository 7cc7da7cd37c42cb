package dev.holdfast.catalog.run;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Names one column of the run table, such as `metrics.auc`, `params.depth`, `tags.team` or
/// `attributes.status`.
public record RunKey(Family family, String name) {
    /// What separates the datasets of one run in a cell of `dataset.name`, `.digest` or `.context`.
    public static final char SEVERAL = '\0';

    /// Every attribute a run has.
    public static final List<String> ATTRIBUTES =
            List.of(
                    "run_id",
                    "run_name",
                    "status",
                    "start_time",
                    "end_time",
                    "duration",
                    "dataset.name",
                    "dataset.digest",
                    "dataset.context");

    /// To sort by: 1 for a run that finished, nothing for any other. No attribute of a run, so that no filter knows it.
    public static final RunKey FINISHED = attribute("finished");

    private static final Set<String> NUMBERS =
            Set.of("start_time", "end_time", "duration", FINISHED.name());

    /// What kind of column it is. Attributes: `run_id`, `run_name`, `status`; `start_time` and `end_time` in milliseconds since
    /// 1970, `duration` in milliseconds; `dataset.name`, `dataset.digest`, `dataset.context`, which hold one text a dataset.
    public enum Family {
        ATTRIBUTE,
        METRIC,
        PARAM,
        TAG
    }

    public static RunKey metric(String name) {
        return new RunKey(Family.METRIC, name);
    }

    public static RunKey param(String name) {
        return new RunKey(Family.PARAM, name);
    }

    public static RunKey tag(String name) {
        return new RunKey(Family.TAG, name);
    }

    public static RunKey attribute(String name) {
        return new RunKey(Family.ATTRIBUTE, name);
    }

    /// Whether its cells are numbers; all others are text.
    public boolean numeric() {
        return family == Family.METRIC || family == Family.ATTRIBUTE && NUMBERS.contains(name);
    }

    /// Whether one cell can hold several texts, of which any may match.
    public boolean several() {
        return family == Family.ATTRIBUTE && name.startsWith("dataset.");
    }

    /// The number of a numeric column in this run, or null.
    public @Nullable Double numberIn(Run run) {
        return family == Family.METRIC
                ? run.metrics().get(name)
                : switch (name) {
                    case "start_time" -> millis(run.started());
                    case "end_time" -> millis(run.ended());
                    case "duration" -> duration(run);
                    case "finished" -> run.status() == RunStatus.FINISHED ? 1.0 : null;
                    default -> null;
                };
    }

    /// The text of a text column in this run, or null. Several texts are joined by [#SEVERAL].
    public @Nullable String textIn(Run run) {
        return switch (family) {
            case PARAM -> run.params().get(name);
            case TAG -> run.tags().get(name);
            case METRIC -> null;
            case ATTRIBUTE ->
                    switch (name) {
                        case "run_id" -> run.externalId();
                        case "run_name" -> run.name();
                        case "status" -> run.status().name();
                        case "dataset.name" -> joined(run, DatasetInput::name);
                        case "dataset.digest" -> joined(run, DatasetInput::digest);
                        case "dataset.context" -> joined(run, DatasetInput::context);
                        default -> null;
                    };
        };
    }

    private static @Nullable Double millis(@Nullable Instant time) {
        return time == null ? null : Double.valueOf(time.toEpochMilli());
    }

    private static @Nullable Double duration(Run run) {
        Instant from = run.started();
        Instant to = run.ended();
        return from == null || to == null
                ? null
                : Double.valueOf((double) to.toEpochMilli() - from.toEpochMilli());
    }

    private static @Nullable String joined(Run run, Function<DatasetInput, String> part) {
        return run.inputs().isEmpty()
                ? null
                : run.inputs().stream()
                        .map(part)
                        .collect(Collectors.joining(String.valueOf(SEVERAL)));
    }
}
