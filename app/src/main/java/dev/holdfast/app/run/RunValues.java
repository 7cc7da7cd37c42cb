package dev.holdfast.app.run;

import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.catalog.run.RunStatus;
import dev.holdfast.report.words.Moments;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Sizes;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Locale;

/// What stands in a cell of the run table.
final class RunValues {
    private final Moments moments;

    RunValues(Moments moments) {
        this.moments = moments;
    }

    String text(Run run, RunKey key) {
        return switch (key.family()) {
            case METRIC -> metric(run.metrics().get(key.name()));
            case PARAM -> run.params().getOrDefault(key.name(), Numbers.NONE);
            case TAG -> run.tags().getOrDefault(key.name(), Numbers.NONE);
            case ATTRIBUTE -> attribute(run, key.name());
        };
    }

    private String attribute(Run run, String name) {
        return switch (name) {
            case "run_name" -> run.name();
            case "status" -> status(run.status());
            case "start_time" -> run.started() == null ? "" : moments.brief(run.started());
            case "end_time" -> run.ended() == null ? "" : moments.brief(run.ended());
            case "duration" -> duration(run);
            case "run_id" -> run.externalId();
            case "dataset.name", "dataset.digest", "dataset.context" -> datasets(run, name);
            default -> "";
        };
    }

    private static String datasets(Run run, String name) {
        String all = RunKey.attribute(name).textIn(run);
        return all == null ? Numbers.NONE : all.replace(String.valueOf(RunKey.SEVERAL), ", ");
    }

    String duration(Run run) {
        return run.started() == null || run.ended() == null
                ? Numbers.NONE
                : Sizes.duration(Duration.between(run.started(), run.ended()));
    }

    static String status(RunStatus status) {
        return switch (status) {
            case FINISHED -> "done";
            case RUNNING -> "running";
            case FAILED -> "failed";
            case KILLED -> "killed";
            case SCHEDULED -> "waiting";
        };
    }

    /// Four decimals where a metric is of the size of a share, fewer where it is larger: constant in a column whose values are alike.
    static String metric(@Nullable Double value) {
        if (value == null) return Numbers.NONE;
        double size = Math.abs(value);
        if (value == Math.rint(value) && size >= 10 && size < 1e12)
            return Numbers.count(value.longValue());
        return size < 10 ? Numbers.fixed(value, 4) : Numbers.fixed(value, size < 1000 ? 2 : 0);
    }

    /// A mean and its standard deviation with as many decimals: "0.7925 ± 0.0031"; without the latter where there is none.
    static String spread(double mean, double deviation) {
        if (Double.isNaN(deviation)) return metric(mean);
        double size = Math.abs(mean);
        int decimals = size < 10 ? 4 : size < 1000 ? 2 : 0;
        return Numbers.fixed(mean, decimals) + "\u00a0±\u00a0" + Numbers.fixed(deviation, decimals);
    }

    /// A difference, always with its sign.
    static String signed(double difference) {
        return Numbers.signed(difference, Math.abs(difference) < 10 ? 4 : 2, "");
    }

    static boolean numeric(String text) {
        try {
            return !text.isEmpty() && Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    static String shortName(RunKey key) {
        return key.name().toLowerCase(Locale.ROOT).startsWith("mlflow.")
                ? key.name().substring("mlflow.".length())
                : key.name();
    }
}
