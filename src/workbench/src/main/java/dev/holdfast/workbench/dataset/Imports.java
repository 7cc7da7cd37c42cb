package dev.holdfast.workbench.dataset;

import dev.holdfast.catalog.data.Preview;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.RowPage;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.worker.Worker;

import java.nio.file.Path;

/// Brings files in as dataset versions. Methods block; call them from a background task. Each throws
/// [dev.holdfast.catalog.Trouble] when a file cannot be read, and leaves nothing behind then.
public interface Imports {
    /// How the file would be read with these options, with its first rows.
    Preview preview(Path file, ReadOptions options, Progress progress);

    /// Imports the file as the next version of the project's dataset of that name (made when there is none). `options` may come from a
    /// [Preview], with roles changed.
    ImportOutcome bring(
            long projectId, Path file, String datasetName, ReadOptions options, Progress progress);

    /// Whether the file or folder looks like what another tracker left (MLflow's file store, TensorBoard's event files), by names
    /// alone.
    static boolean holdsRuns(Path place) {
        return Worker.takesRuns(place);
    }

    /// Imports the runs in a tracker's folder or file.
    RunsOutcome bringRuns(long projectId, Path place, Progress progress);

    /// Rows of a version as text, for the grid.
    RowPage rows(long versionId, long offset, int limit);

    /// Changes roles of a version's columns.
    void assignRoles(long versionId, Schema schema);
}
