package dev.holdfast.store;

import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.report.Report;
import dev.holdfast.catalog.report.ReportKind;
import dev.holdfast.catalog.report.ReportStore;

import java.util.List;
import java.util.Optional;

/// Reports in the database.
public final class DatabaseReportStore implements ReportStore {
    private final Database database;

    public DatabaseReportStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(Report r) {
        database.write(
                tx -> {
                    tx.sql()
                            .update(
                                    "insert into report (id, project_id, kind, subject_id, title,"
                                        + " file, sha256, bytes, made) values (?, ?, ?, ?, ?, ?, ?,"
                                        + " ?, ?)",
                                    r.id(),
                                    r.projectId(),
                                    r.kind(),
                                    r.subjectId(),
                                    r.title(),
                                    r.file(),
                                    r.sha256(),
                                    r.bytes(),
                                    r.made());
                    String facts =
                            Facts.of("file", r.file())
                                    .and("sha256", r.sha256())
                                    .and("about", r.subjectId())
                                    .text();
                    tx.saved(Subject.REPORT, r.id(), r.title(), "", facts);
                });
    }

    @Override
    public Optional<Report> find(long id) {
        return database.read(
                sql -> sql.query("select * from report where id = ?").bind(id).first(this::read));
    }

    @Override
    public List<Report> inProject(long projectId) {
        return database.read(
                sql ->
                        sql.query("select * from report where project_id = ? order by id desc")
                                .bind(projectId)
                                .list(this::read));
    }

    private Report read(Row row) {
        return new Report(
                row.id("id"),
                row.id("project_id"),
                row.word(ReportKind.class, "kind"),
                row.id("subject_id"),
                row.text("title"),
                row.text("file"),
                row.text("sha256"),
                row.id("bytes"),
                row.instant("made"));
    }
}
