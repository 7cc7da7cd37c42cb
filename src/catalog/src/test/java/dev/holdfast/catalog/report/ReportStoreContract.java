package dev.holdfast.catalog.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Announced;
import dev.holdfast.catalog.Change;
import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Subject;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/// What every store of reports keeps to.
public abstract class ReportStoreContract {
    protected abstract ReportStore reports();

    /// The id of a project that exists.
    protected abstract long project();

    protected abstract Changes changes();

    private Report added() {
        Report report =
                new Report(
                        NewId.next(),
                        project(),
                        ReportKind.DRIFT_CHECK,
                        17,
                        "January « to » July",
                        "reports/january.pdf",
                        "cc".repeat(32),
                        345_678,
                        Instant.parse("2026-11-25T12:00:00.123Z"));
        reports().add(report);
        return report;
    }

    @Test
    void aReportIsFound() {
        Report report = added();
        assertThat(reports().find(report.id())).contains(report);
        assertThat(reports().find(NewId.next())).isEmpty();
    }

    @Test
    void aProjectListsItsOwnNewestFirst() {
        Report first = added();
        Report second = added();
        assertThat(reports().inProject(project())).containsSubsequence(second, first);
        assertThat(reports().inProject(NewId.next())).isEmpty();
    }

    @Test
    void addingIsAnnounced() {
        try (Announced announced = new Announced(changes())) {
            Report report = added();
            assertThat(announced.changes())
                    .containsExactly(new Change(Subject.REPORT, report.id()));
        }
    }
}
