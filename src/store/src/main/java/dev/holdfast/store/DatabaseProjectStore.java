package dev.holdfast.store;

import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.project.Project;
import dev.holdfast.catalog.project.ProjectStore;

import java.util.List;
import java.util.Optional;

/// Projects in the database; what is in a project goes with it.
public final class DatabaseProjectStore implements ProjectStore {
    private final Database database;

    public DatabaseProjectStore(Database database) {
        this.database = database;
    }

    @Override
    public void save(Project project) {
        database.write(
                tx -> {
                    String before = find(project.id()).map(this::facts).orElse("");
                    tx.sql()
                            .merge("project")
                            .key("id", project.id())
                            .set("name", project.name())
                            .set("description", project.description())
                            .set("created", project.created())
                            .run();
                    tx.saved(Subject.PROJECT, project.id(), project.name(), before, facts(project));
                });
    }

    private String facts(Project project) {
        return Facts.of("name", project.name()).and("description", project.description()).text();
    }

    @Override
    public Optional<Project> find(long id) {
        return database.read(
                sql -> sql.query("select * from project where id = ?").bind(id).first(this::read));
    }

    @Override
    public Optional<Project> named(String name) {
        return database.read(
                sql ->
                        sql.query("select * from project where name = ? order by id")
                                .bind(name)
                                .first(this::read));
    }

    @Override
    public List<Project> all() {
        return database.read(
                sql -> sql.query("select * from project order by name").list(this::read));
    }

    @Override
    public void delete(long id) {
        database.write(
                tx ->
                        find(id).ifPresent(
                                        project -> {
                                            tx.sql().update("delete from project where id = ?", id);
                                            tx.removed(
                                                    Subject.PROJECT,
                                                    id,
                                                    project.name(),
                                                    facts(project));
                                        }));
    }

    private Project read(Row row) {
        return new Project(
                row.id("id"), row.text("name"), row.text("description"), row.instant("created"));
    }
}
