package dev.holdfast.app.drop;

import dev.holdfast.catalog.check.Monitor;
import dev.holdfast.catalog.data.Dataset;

import org.jspecify.annotations.Nullable;

/// Where what was dropped may go.
sealed interface Destination {
    /// The runs another tracker left become experiments of the project.
    record Runs() implements Destination {}

    /// Where tables go.
    sealed interface OfTables extends Destination {
        /// The dataset's name, for the import.
        String datasetName();
    }

    /// Each file becomes a dataset of its own, named after it.
    record NewDataset(String datasetName) implements OfTables {}

    /// The files become the next versions of a dataset. `match` is null while the columns are not known.
    record NextVersion(Dataset dataset, int number, @Nullable SchemaMatch match)
            implements OfTables {
        @Override
        public String datasetName() {
            return dataset.name();
        }
    }

    /// As [NextVersion], and the monitor of that dataset looks at it at once.
    record CurrentWindow(Monitor monitor, Dataset dataset, int number, @Nullable SchemaMatch match)
            implements OfTables {
        @Override
        public String datasetName() {
            return dataset.name();
        }
    }
}
