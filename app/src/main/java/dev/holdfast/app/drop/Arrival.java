package dev.holdfast.app.drop;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.data.DatasetVersion;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How the import of a file ended.
sealed interface Arrival {
    /// It is here; `check` is what its monitor said of it, where one looked.
    record Here(DatasetVersion version, String dataset, @Nullable Check check) implements Arrival {}

    /// A tracker's runs are here, in this experiment of the project; `notes` tells what was left out.
    record Runs(String place, long projectId, long experimentId, int runs, List<String> notes)
            implements Arrival {
        public Runs {
            notes = List.copyOf(notes);
        }
    }

    /// The same content was here before; nothing was added. `notes` tells what was left out of this file.
    record Known(String file, DatasetVersion version, String dataset, List<String> notes)
            implements Arrival {
        public Known {
            notes = List.copyOf(notes);
        }
    }

    /// It could not be read, and nothing was kept of it.
    record Refused(String file, Trouble why) implements Arrival {}

    /// The user stopped it, and nothing was kept of it.
    record Stopped(String file) implements Arrival {}
}
