package dev.holdfast.catalog.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Announced;
import dev.holdfast.catalog.Change;
import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Subject;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/// What every store of projects keeps to.
public abstract class ProjectStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.123456Z");

    protected abstract ProjectStore projects();

    protected abstract Changes changes();

    private static Project project(String name) {
        return new Project(NewId.next(), name, "What « " + name + " » is for\n\"quoted\"", NOON);
    }

    @Test
    void whatIsSavedIsFoundByIdAndByName() {
        Project flights = project("Flights " + NewId.next());
        projects().save(flights);
        assertThat(projects().find(flights.id())).contains(flights);
        assertThat(projects().named(flights.name())).contains(flights);
        assertThat(projects().find(NewId.next())).isEmpty();
        assertThat(projects().named("no such project")).isEmpty();
    }

    @Test
    void savingAgainReplaces() {
        Project first = project("first");
        projects().save(first);
        Project second = new Project(first.id(), "second", "", NOON);
        projects().save(second);
        assertThat(projects().find(first.id())).contains(second);
    }

    @Test
    void allStandByName() {
        Project b = project("b");
        Project a = project("a");
        projects().save(b);
        projects().save(a);
        assertThat(projects().all()).containsSubsequence(a, b);
    }

    @Test
    void aDeletedProjectIsGone() {
        Project gone = project("gone");
        projects().save(gone);
        projects().delete(gone.id());
        projects().delete(gone.id());
        assertThat(projects().find(gone.id())).isEmpty();
        assertThat(projects().all()).doesNotContain(gone);
    }

    @Test
    void savingAndDeletingAreAnnounced() {
        try (Announced announced = new Announced(changes())) {
            Project flights = project("flights");
            projects().save(flights);
            projects().delete(flights.id());
            Change change = new Change(Subject.PROJECT, flights.id());
            assertThat(announced.changes()).containsExactly(change, change);
        }
    }
}
