package dev.holdfast.app.run;

import dev.holdfast.catalog.run.Run;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The runs set side by side, each with a series of its own that it keeps until it is taken out again.
final class RunColours {
    static final int SERIES = 8;
    private final Map<Long, Integer> series = new LinkedHashMap<>();
    private final Map<Long, Run> runs = new LinkedHashMap<>();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    /// Puts a run in with the lowest free series, or takes it out. Does nothing when all eight are taken.
    void toggle(Run run) {
        if (series.remove(run.id()) != null) runs.remove(run.id());
        else {
            for (int free = 0; free < SERIES; free++)
                if (!series.containsValue(free)) {
                    series.put(run.id(), free);
                    runs.put(run.id(), run);
                    break;
                }
        }
        changes.set(changes.get() + 1);
    }

    void clear() {
        series.clear();
        runs.clear();
        changes.set(changes.get() + 1);
    }

    /// Counted from 0; -1 for a run that is not in.
    int of(long runId) {
        return series.getOrDefault(runId, -1);
    }

    Map<Long, Integer> all() {
        return Map.copyOf(series);
    }

    List<Run> runs() {
        return List.copyOf(runs.values());
    }

    /// Grows with every change.
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }
}
