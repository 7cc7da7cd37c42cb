package dev.holdfast.catalog.data;

import static dev.holdfast.catalog.data.VersionBuilder.version;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Announced;
import dev.holdfast.catalog.Change;
import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Subject;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/// What every store of datasets keeps to.
public abstract class DatasetStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.123456Z");

    protected abstract DatasetStore datasets();

    /// The id of a project that exists.
    protected abstract long project();

    protected abstract Changes changes();

    private Dataset saved(String name) {
        Dataset dataset = new Dataset(NewId.next(), project(), name, NOON);
        datasets().save(dataset);
        return dataset;
    }

    @Test
    void aDatasetIsFoundByIdAndByNameInItsProject() {
        Dataset flights = saved("flights " + NewId.next());
        assertThat(datasets().find(flights.id())).contains(flights);
        assertThat(datasets().named(project(), flights.name())).contains(flights);
        assertThat(datasets().named(NewId.next(), flights.name())).isEmpty();
        assertThat(datasets().find(NewId.next())).isEmpty();
    }

    @Test
    void aProjectListsItsOwnByName() {
        Dataset b = saved("b");
        Dataset a = saved("a");
        assertThat(datasets().inProject(project())).containsSubsequence(a, b);
        assertThat(datasets().inProject(NewId.next())).isEmpty();
    }

    @Test
    void aVersionComesBackWithEveryFigure() {
        DatasetVersion first = version(saved("flights").id(), 1, "c1");
        datasets().save(first);
        assertThat(datasets().version(first.id())).contains(first);
        assertThat(datasets().version(NewId.next())).isEmpty();
    }

    @Test
    void savingAVersionAgainReplacesIt() {
        DatasetVersion v = version(saved("flights").id(), 1, "c1");
        datasets().save(v);
        Schema roles = new Schema(List.of(new Column("day", ColumnType.DATE, Role.IGNORE)));
        DatasetVersion changed =
                new DatasetVersion(
                        v.id(),
                        v.datasetId(),
                        v.number(),
                        v.imported(),
                        v.sourceName(),
                        v.options(),
                        v.bytes(),
                        v.fingerprint(),
                        roles,
                        new Profile(0, 0, List.of()),
                        v.file(),
                        List.of());
        datasets().save(changed);
        assertThat(datasets().versions(v.datasetId())).containsExactly(changed);
    }

    @Test
    void versionsStandOldestFirst() {
        long dataset = saved("flights").id();
        DatasetVersion second = version(dataset, 2, "c2");
        DatasetVersion first = version(dataset, 1, "c1");
        datasets().save(second);
        datasets().save(first);
        datasets().save(version(saved("other").id(), 1, "c1"));
        assertThat(datasets().versions(dataset)).containsExactly(first, second);
    }

    @Test
    void sameContentIsRecognisedInItsProjectOnly() {
        String content = "content-" + NewId.next();
        DatasetVersion v = version(saved("flights").id(), 1, content);
        datasets().save(v);
        assertThat(datasets().withContent(project(), content)).contains(v);
        assertThat(datasets().withContent(project(), "other")).isEmpty();
        assertThat(datasets().withContent(NewId.next(), content)).isEmpty();
    }

    @Test
    void aDatasetIsDeletedWithItsVersions() {
        Dataset dataset = saved("flights");
        DatasetVersion v = version(dataset.id(), 1, "c1");
        datasets().save(v);
        datasets().delete(dataset.id());
        assertThat(datasets().find(dataset.id())).isEmpty();
        assertThat(datasets().version(v.id())).isEmpty();
        assertThat(datasets().versions(dataset.id())).isEmpty();
    }

    @Test
    void savingIsAnnounced() {
        try (Announced announced = new Announced(changes())) {
            Dataset dataset = saved("flights");
            DatasetVersion v = version(dataset.id(), 1, "c1");
            datasets().save(v);
            assertThat(announced.changes())
                    .containsExactly(
                            new Change(Subject.DATASET, dataset.id()),
                            new Change(Subject.DATASET_VERSION, v.id()));
        }
    }
}
