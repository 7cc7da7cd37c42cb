package dev.holdfast.app.drop;

import dev.holdfast.catalog.check.Monitor;
import dev.holdfast.catalog.data.Dataset;

import org.jspecify.annotations.Nullable;

/// Where dropped files may go.
sealed interface Destination {
    /// Each file becomes a dataset of its own, named after it.
    record NewDataset(String name) implements Destination {}

    /// The files become the next versions of a dataset. `match` is null while the columns are not known.
    record NextVersion(Dataset dataset, int number, @Nullable SchemaMatch match)
            implements Destination {}

    /// As [NextVersion], and the monitor of that dataset looks at it at once.
    record CurrentWindow(Monitor monitor, Dataset dataset, int number, @Nullable SchemaMatch match)
            implements Destination {}

    /// The dataset's name, for the import.
    default String datasetName() {
        return switch (this) {
            case NewDataset(String name) -> name;
            case NextVersion next -> next.dataset().name();
            case CurrentWindow window -> window.dataset().name();
        };
    }
}
