package dev.holdfast.app.drift;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.report.figure.HeatMapFigure;

import java.util.Comparator;
import java.util.List;

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

    /// Every column of `check` over these checks.
    HeatMapFigure map(Check check) {
        return HeatMapFigure.of(
                checks, check.findings().stream().map(ColumnFinding::column).toList());
    }
}
