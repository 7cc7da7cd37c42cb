package dev.holdfast.report.document;

import dev.holdfast.catalog.check.Check;
import dev.holdfast.report.words.Moments;

import java.time.Clock;
import java.time.Instant;

/// What a report says about itself. `referenceChoice` tells in a sentence why this reference was
/// taken; author, reviewer and classification may be empty. `columnPages` bounds how many columns
/// get a page of their own.
public record ReportHeader(
        String reportId,
        String project,
        String title,
        String referenceChoice,
        Status status,
        String classification,
        String author,
        String reviewer,
        Clock clock,
        int columnPages) {
    /// A draft may change; an issued report is final.
    public enum Status {
        DRAFT,
        ISSUED
    }

    /// A draft with everything optional left open and up to twelve column pages.
    public static ReportHeader draft(String reportId, String project, String title, Clock clock) {
        return new ReportHeader(
                reportId, project, title, "", Status.DRAFT, "Internal", "", "", clock, 12);
    }

    /// The same for a check: the report is called after it.
    public static ReportHeader draft(Check check, String project, Clock clock) {
        return draft(
                new ReportId(check.id()).toString(),
                project,
                "Drift of %s against %s".formatted(check.currentName(), check.referenceName()),
                clock);
    }

    public ReportHeader withColumnPages(int most) {
        return new ReportHeader(
                reportId,
                project,
                title,
                referenceChoice,
                status,
                classification,
                author,
                reviewer,
                clock,
                most);
    }

    Instant made() {
        return clock.instant();
    }

    Moments moments() {
        return new Moments(clock);
    }
}
