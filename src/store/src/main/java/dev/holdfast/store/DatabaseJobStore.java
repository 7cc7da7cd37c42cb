package dev.holdfast.store;

import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.job.Job;
import dev.holdfast.catalog.job.JobState;
import dev.holdfast.catalog.job.JobStore;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Jobs in the database. Progress is written lightly; that a job began, ended or changed its state is on the disk and in the
/// audit trail.
public final class DatabaseJobStore implements JobStore {
    private static final String UNFINISHED =
            Stream.of(JobState.values())
                    .filter(state -> !state.ended())
                    .map(state -> "'" + state + "'")
                    .collect(Collectors.joining(", "));

    private final Database database;

    public DatabaseJobStore(Database database) {
        this.database = database;
    }

    @Override
    public void save(Job job) {
        boolean moved = find(job.id()).map(before -> before.state() != job.state()).orElse(true);
        if (moved) database.write(tx -> save(tx, job));
        else database.writeLightly(tx -> save(tx, job));
    }

    private void save(Transaction tx, Job job) {
        String before = find(job.id()).map(this::facts).orElse("");
        tx.sql()
                .merge("job")
                .key("id", job.id())
                .set("kind", job.kind())
                .set("title", job.title())
                .set("state", job.state())
                .set("done", job.done())
                .set("total", job.total())
                .set("unit", job.unit())
                .set("note", job.note())
                .set("failure", job.failure())
                .set("created", job.created())
                .set("ended", job.ended())
                .set("resume", job.resume())
                .run();
        tx.saved(Subject.JOB, job.id(), job.title(), before, facts(job));
    }

    private String facts(Job job) {
        return Facts.of("state", job.state()).and("failure", job.failure()).text();
    }

    private Optional<Job> find(long id) {
        return database.read(
                sql -> sql.query("select * from job where id = ?").bind(id).first(this::read));
    }

    @Override
    public List<Job> unfinished() {
        return database.read(
                sql ->
                        sql.query(
                                        "select * from job where state in ("
                                                + UNFINISHED
                                                + ") order by id")
                                .list(this::read));
    }

    @Override
    public List<Job> newest(int limit) {
        return database.read(
                sql ->
                        sql.query("select * from job order by id desc limit ?")
                                .bind(limit)
                                .list(this::read));
    }

    private Job read(Row row) {
        return new Job(
                row.id("id"),
                row.text("kind"),
                row.text("title"),
                row.word(JobState.class, "state"),
                row.id("done"),
                row.id("total"),
                row.text("unit"),
                row.text("note"),
                row.text("failure"),
                row.instant("created"),
                row.instantOrNull("ended"),
                row.text("resume"));
    }
}
