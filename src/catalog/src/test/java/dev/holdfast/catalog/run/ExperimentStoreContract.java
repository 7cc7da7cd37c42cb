package dev.holdfast.catalog.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Origin;
import dev.holdfast.catalog.Presence;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;

/// What every store of experiments keeps to.
public abstract class ExperimentStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    protected abstract ExperimentStore experiments();

    /// The id of a project that exists.
    protected abstract long project();

    /// The id of a connection that exists.
    protected abstract long connection();

    @Test
    void whatIsSavedIsFound() {
        Experiment saved = experiment("Grid « ü »", Map.of("team", "risk", "empty", ""), null);
        experiments().save(saved);
        assertThat(experiments().find(saved.id())).contains(saved);
        assertThat(experiments().find(NewId.next())).isEmpty();
    }

    @Test
    void savingAgainReplaces() {
        Experiment first = experiment("first", Map.of("a", "1"), null);
        experiments().save(first);
        Experiment second =
                new Experiment(first.id(), first.projectId(), "second", NOON, true, Map.of(), null);
        experiments().save(second);
        assertThat(experiments().find(first.id())).contains(second);
    }

    @Test
    void aSyncedOneIsFoundByWhatTheRemoteCallsIt() {
        Origin origin = new Origin(connection(), "remote-7", Presence.GONE);
        Experiment saved = experiment("synced", Map.of(), origin);
        experiments().save(saved);
        experiments().save(experiment("own", Map.of(), null));
        assertThat(experiments().synced(origin.connectionId(), "remote-7")).contains(saved);
        assertThat(experiments().synced(origin.connectionId(), "remote-8")).isEmpty();
    }

    @Test
    void aProjectListsItsOwnByName() {
        Experiment second = experiment("b", Map.of(), null);
        Experiment first = experiment("a", Map.of(), null);
        experiments().save(second);
        experiments().save(first);
        assertThat(experiments().inProject(project())).containsExactly(first, second);
        assertThat(experiments().inProject(NewId.next())).isEmpty();
    }

    private Experiment experiment(String name, Map<String, String> tags, Origin origin) {
        return new Experiment(NewId.next(), project(), name, NOON, false, tags, origin);
    }
}
