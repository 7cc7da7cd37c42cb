package dev.holdfast.app.selection;

import org.jspecify.annotations.Nullable;

/// The one thing the user has chosen, by its id and the ids of what it is in. Choosing anything anywhere sets it; every
/// place then shows what belongs to it.
public sealed interface Selection {
    /// The project it is in, 0 when there is none.
    long projectId();

    record Nothing() implements Selection {
        @Override
        public long projectId() {
            return 0;
        }
    }

    record Project(long projectId) implements Selection {}

    record Experiment(long projectId, long experimentId) implements Selection {}

    record Run(long projectId, long experimentId, long runId) implements Selection {}

    record Dataset(long projectId, long datasetId) implements Selection {}

    record DatasetVersion(long projectId, long datasetId, long versionId) implements Selection {}

    record Model(long projectId, long modelId) implements Selection {}

    record ModelVersion(long projectId, long modelId, long versionId) implements Selection {}

    record Deployment(long projectId, long deploymentId) implements Selection {}

    /// A check, or one column of it.
    record Check(long projectId, long checkId, @Nullable String column) implements Selection {}

    record Alarm(long projectId, long alarmId) implements Selection {}

    record Report(long projectId, long reportId) implements Selection {}

    record Connection(long projectId, long connectionId) implements Selection {}
}
