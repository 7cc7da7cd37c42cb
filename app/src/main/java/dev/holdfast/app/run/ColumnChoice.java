package dev.holdfast.app.run;

import dev.holdfast.catalog.run.RunColumn;
import dev.holdfast.catalog.run.RunKey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which keys become columns: what differs between the runs, metrics first; or everything.
///
/// @param shown in the order of the table
/// @param constant how many keys have the same value in every run
/// @param more how many further keys found no room
record ColumnChoice(List<RunKey> shown, int constant, int more) {
    private static final int ROOM = 60;

    static ColumnChoice of(List<RunColumn> columns, long runs, boolean onlyDifferences) {
        List<RunColumn> worth = columns.stream().filter(ColumnChoice::worthShowing).toList();
        List<RunColumn> differing = worth.stream().filter(c -> differs(c, runs)).toList();
        List<RunColumn> wanted = new ArrayList<>(onlyDifferences ? differing : worth);
        wanted.sort(
                Comparator.comparing((RunColumn c) -> c.key().family())
                        .thenComparing(RunColumn::runs, Comparator.reverseOrder())
                        .thenComparing(c -> c.key().name()));
        List<RunKey> shown = wanted.stream().limit(ROOM).map(RunColumn::key).toList();
        return new ColumnChoice(
                shown, worth.size() - differing.size(), Math.max(0, wanted.size() - ROOM));
    }

    /// The tracker's own bookkeeping is in the inspector.
    private static boolean worthShowing(RunColumn column) {
        return column.key().family() != RunKey.Family.TAG
                || !column.key().name().startsWith("mlflow.");
    }

    private static boolean differs(RunColumn column, long runs) {
        return column.distinct() > 1 || column.runs() < runs;
    }

    List<RunKey> metrics() {
        return shown.stream().filter(k -> k.family() == RunKey.Family.METRIC).toList();
    }

    List<RunKey> params() {
        return shown.stream().filter(k -> k.family() == RunKey.Family.PARAM).toList();
    }
}
