package dev.holdfast.catalog.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Origin;
import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.model.ModelStore;
import dev.holdfast.catalog.model.ModelVersion;
import dev.holdfast.catalog.model.RegisteredModel;
import dev.holdfast.catalog.run.Experiment;
import dev.holdfast.catalog.run.ExperimentStore;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunBuilder;
import dev.holdfast.catalog.run.RunStore;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What every memory of a sync keeps to.
public abstract class SyncStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.123Z");

    protected abstract SyncStore sync();

    protected abstract ExperimentStore experiments();

    protected abstract RunStore runs();

    protected abstract ModelStore models();

    /// The id of a project that exists.
    protected abstract long project();

    /// The id of a connection that exists, another in each test.
    protected abstract long connection();

    private Experiment experiment(String externalId) {
        Origin origin = new Origin(connection(), externalId, Presence.PRESENT);
        return new Experiment(NewId.next(), project(), "grid", NOON, false, Map.of(), origin);
    }

    private RegisteredModel model(String name) {
        Origin origin = new Origin(connection(), name, Presence.PRESENT);
        return new RegisteredModel(
                NewId.next(), project(), name, "", Map.of(), Map.of("a", "1"), null, null, origin);
    }

    private ModelVersion version(RegisteredModel of) {
        Origin origin = new Origin(connection(), of.name() + "/1", Presence.PRESENT);
        return new ModelVersion(
                NewId.next(),
                of.id(),
                "1",
                "",
                "READY",
                "",
                "",
                "r1",
                Map.of(),
                null,
                null,
                origin);
    }

    private RemoteRow row(String kind, String externalId, String parent, long localId) {
        return new RemoteRow(
                connection(),
                kind,
                externalId,
                parent,
                "etag-" + externalId,
                "{\"a\": 1}",
                localId);
    }

    private SyncPage page(
            List<RemoteRow> rows, List<Experiment> experiments, List<Run> runs, String cursor) {
        return new SyncPage(
                connection(), rows, experiments, runs, List.of(), List.of(), "runs", cursor);
    }

    @Test
    void aPageIsWrittenWithEverythingInIt() {
        Experiment grid = experiment("1");
        Run run = RunBuilder.in(grid.id()).externalId("r1").metric("auc", 0.8).build();
        RegisteredModel late = model("late");
        ModelVersion first = version(late);
        RemoteRow row = row("run", "r1", "1", run.id());
        sync().write(
                        new SyncPage(
                                connection(),
                                List.of(row, row("experiment", "1", "", grid.id())),
                                List.of(grid),
                                List.of(run),
                                List.of(late),
                                List.of(first),
                                "runs",
                                "page-2"));
        assertThat(experiments().synced(connection(), "1")).contains(grid);
        assertThat(runs().find(run.id())).contains(run);
        assertThat(models().find(late.id())).contains(late);
        assertThat(models().version(first.id())).contains(first);
        assertThat(sync().cursor(connection(), "runs")).contains("page-2");
        assertThat(sync().known(connection(), "run", List.of("r1", "r2")))
                .isEqualTo(Map.of("r1", row));
    }

    @Test
    void aPageThatFailsLeavesNoRowAndNoCursor() {
        Run orphan = RunBuilder.in(NewId.next()).externalId("r1").build();
        SyncPage page =
                page(List.of(row("run", "r1", "1", orphan.id())), List.of(), List.of(orphan), "x");
        assertThatThrownBy(() -> sync().write(page)).isInstanceOf(RuntimeException.class);
        assertThat(runs().find(orphan.id())).isEmpty();
        assertThat(sync().known(connection(), "run", List.of("r1"))).isEmpty();
        assertThat(sync().cursor(connection(), "runs")).isEmpty();
    }

    @Test
    void aRowSeenAgainIsReplaced() {
        sync().write(page(List.of(row("experiment", "1", "", 1)), List.of(), List.of(), "a"));
        RemoteRow changed = new RemoteRow(connection(), "experiment", "1", "", "new", "{}", 1);
        sync().write(page(List.of(changed), List.of(), List.of(), "b"));
        assertThat(sync().known(connection(), "experiment", List.of("1")))
                .isEqualTo(Map.of("1", changed));
        assertThat(sync().cursor(connection(), "runs")).contains("b");
    }

    @Test
    void idsAreKnownByKindAndParent() {
        sync().write(
                        page(
                                List.of(
                                        row("run", "r1", "1", 1),
                                        row("run", "r2", "2", 2),
                                        row("experiment", "1", "", 3)),
                                List.of(),
                                List.of(),
                                ""));
        assertThat(sync().ids(connection(), "run", "")).containsExactlyInAnyOrder("r1", "r2");
        assertThat(sync().ids(connection(), "run", "2")).containsExactly("r2");
        assertThat(sync().ids(NewId.next(), "run", "")).isEmpty();
    }

    @Test
    void manyIdsAreLookedUpAtOnce() {
        List<RemoteRow> rows = new ArrayList<>();
        for (int i = 0; i < 1_234; i++) rows.add(row("run", "r" + i, "1", i));
        sync().write(page(rows, List.of(), List.of(), ""));
        List<String> asked = IntStream.range(0, 2_000).mapToObj(i -> "r" + i).toList();
        assertThat(sync().known(connection(), "run", asked)).hasSize(1_234);
    }

    @Test
    void whatVanishedIsMarkedAndComesBackWithTheNextPage() {
        Experiment grid = experiment("1");
        Run run = RunBuilder.in(grid.id()).externalId("r1").build();
        RegisteredModel late = model("late");
        ModelVersion first = version(late);
        SyncPage page =
                new SyncPage(
                        connection(),
                        List.of(
                                row("experiment", "1", "", grid.id()),
                                row("run", "r1", "1", run.id()),
                                row("model", "late", "", late.id()),
                                row("version", "late/1", "late", first.id())),
                        List.of(grid),
                        List.of(run),
                        List.of(late),
                        List.of(first),
                        "",
                        "");
        sync().write(page);
        sync().markGone(connection(), "run", List.of("r1", "never seen"));
        sync().markGone(connection(), "experiment", List.of("1"));
        sync().markGone(connection(), "version", List.of("late/1"));
        sync().markGone(connection(), "model", List.of("late"));
        assertThat(runs().find(run.id())).contains(run.gone());
        assertThat(experiments().find(grid.id())).contains(grid.gone());
        assertThat(models().find(late.id())).contains(late.gone());
        assertThat(models().version(first.id())).contains(first.gone());
        assertThat(sync().ids(connection(), "run", "")).containsExactly("r1");
        sync().write(page);
        assertThat(runs().find(run.id())).contains(run);
        assertThat(experiments().find(grid.id())).contains(grid);
        assertThat(models().find(late.id())).contains(late);
        assertThat(models().version(first.id())).contains(first);
    }

    @Test
    void cursorsAreKeptByName() {
        assertThat(sync().cursor(connection(), "models")).isEmpty();
        sync().saveCursor(connection(), "models", "1");
        sync().saveCursor(connection(), "models", "2");
        sync().saveCursor(connection(), "sweep", "9");
        assertThat(sync().cursor(connection(), "models")).contains("2");
        assertThat(sync().cursor(connection(), "sweep")).contains("9");
    }
}
