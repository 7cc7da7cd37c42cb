package dev.holdfast.app.drift;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The checks of one monitor up to the one that is looked at, the oldest first.
record CheckHistory(List<Check> checks) {
    static final CheckHistory NONE = new CheckHistory(List.of());
    static final int SHOWN = 14;

    CheckHistory {
        checks = List.copyOf(checks);
    }

    /// @param ofMonitor the monitor's checks in any order
    static CheckHistory upTo(Check check, List<Check> ofMonitor) {
        List<Check> earlier =
                ofMonitor.stream()
                        .filter(c -> !c.at().isAfter(check.at()))
                        .sorted(Comparator.comparing(Check::at))
                        .toList();
        return new CheckHistory(
                earlier.subList(Math.max(0, earlier.size() - SHOWN), earlier.size()));
    }

    /// A single check is no history.
    boolean worthShowing() {
        return checks.size() > 1;
    }

    /// What each check found of the column; empty where it was not in the check.
    List<Optional<ColumnFinding>> of(String column) {
        return checks.stream()
                .map(
                        check ->
                                check.findings().stream()
                                        .filter(f -> f.column().equals(column))
                                        .findFirst())
                .toList();
    }
}
