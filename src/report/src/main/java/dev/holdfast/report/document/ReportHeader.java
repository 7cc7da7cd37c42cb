package dev.holdfast.report.document;

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
