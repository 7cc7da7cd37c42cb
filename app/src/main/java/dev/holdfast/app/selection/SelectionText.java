package dev.holdfast.app.selection;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// A selection as a line of text, to be kept from one start to the next: `run 1 10 1000`.
public final class SelectionText {
    private SelectionText() {}

    public static String write(Selection selection) {
        return switch (selection) {
            case Selection.Nothing _ -> "nothing";
            case Selection.Project s -> line("project", s.projectId());
            case Selection.Experiment s -> line("experiment", s.projectId(), s.experimentId());
            case Selection.Run s -> line("run", s.projectId(), s.experimentId(), s.runId());
            case Selection.Dataset s -> line("dataset", s.projectId(), s.datasetId());
            case Selection.DatasetVersion s ->
                    line("dataset-version", s.projectId(), s.datasetId(), s.versionId());
            case Selection.Model s -> line("model", s.projectId(), s.modelId());
            case Selection.ModelVersion s ->
                    line("model-version", s.projectId(), s.modelId(), s.versionId());
            case Selection.Deployment s -> line("deployment", s.projectId(), s.deploymentId());
            case Selection.Check s -> line("check", s.projectId(), s.checkId());
            case Selection.Alarm s -> line("alarm", s.projectId(), s.alarmId());
            case Selection.Report s -> line("report", s.projectId(), s.reportId());
            case Selection.Connection s -> line("connection", s.projectId(), s.connectionId());
        };
    }

    private static String line(String kind, long... ids) {
        return kind + LongStream.of(ids).mapToObj(id -> " " + id).collect(Collectors.joining());
    }

    /// Empty when the text was not written by [#write(Selection)].
    public static Optional<Selection> read(String text) {
        try {
            String[] parts = text.split(" ");
            long[] ids = Arrays.stream(parts).skip(1).mapToLong(Long::parseLong).toArray();
            return Optional.ofNullable(of(parts[0], ids));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static @org.jspecify.annotations.Nullable Selection of(String kind, long[] ids) {
        return switch (kind) {
            case "project" -> new Selection.Project(ids[0]);
            case "experiment" -> new Selection.Experiment(ids[0], ids[1]);
            case "run" -> new Selection.Run(ids[0], ids[1], ids[2]);
            case "dataset" -> new Selection.Dataset(ids[0], ids[1]);
            case "dataset-version" -> new Selection.DatasetVersion(ids[0], ids[1], ids[2]);
            case "model" -> new Selection.Model(ids[0], ids[1]);
            case "model-version" -> new Selection.ModelVersion(ids[0], ids[1], ids[2]);
            case "deployment" -> new Selection.Deployment(ids[0], ids[1]);
            case "check" -> new Selection.Check(ids[0], ids[1], null);
            case "alarm" -> new Selection.Alarm(ids[0], ids[1]);
            case "report" -> new Selection.Report(ids[0], ids[1]);
            case "connection" -> new Selection.Connection(ids[0], ids[1]);
            default -> null;
        };
    }
}
