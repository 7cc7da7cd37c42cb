package dev.holdfast.app.selection;

import dev.holdfast.catalog.check.Alarm;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.connection.Connection;
import dev.holdfast.catalog.data.Dataset;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.catalog.deployment.Deployment;
import dev.holdfast.catalog.model.ModelVersion;
import dev.holdfast.catalog.model.RegisteredModel;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.catalog.report.Report;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.Run;

import org.jspecify.annotations.Nullable;

/// A selection with what belongs to it: of each kind the one thing nearest to it, or null. A run brings the model version it became,
/// where that answers, the data it was made from and the newest check of that data.
public record Linked(
        Selection selection,
        @Nullable Project project,
        @Nullable Experiment experiment,
        @Nullable Run run,
        @Nullable Dataset dataset,
        @Nullable DatasetVersion datasetVersion,
        @Nullable RegisteredModel model,
        @Nullable ModelVersion modelVersion,
        @Nullable Deployment deployment,
        @Nullable Check check,
        @Nullable String column,
        @Nullable Alarm alarm,
        @Nullable Report report,
        @Nullable Connection connection) {
    public static final Linked NOTHING =
            new Linked(
                    new Selection.Nothing(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);

    /// The project's id, 0 when there is none.
    public long projectId() {
        return selection.projectId();
    }
}
