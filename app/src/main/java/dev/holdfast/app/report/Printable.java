package dev.holdfast.app.report;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.report.Report;

import java.util.List;

/// A check that can be printed, with the reports that were made of it, the newest first. `name` says what was checked: the monitor and its
/// window, or both versions.
record Printable(Check check, String name, List<Report> made) {
    Printable {
        made = List.copyOf(made);
    }
}
