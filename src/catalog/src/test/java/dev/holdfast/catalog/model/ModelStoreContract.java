package dev.holdfast.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.holdfast.catalog.Announced;
import dev.holdfast.catalog.Change;
import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Origin;
import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.Subject;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What every store of models keeps to. The store's clock goes forward with every look.
public abstract class ModelStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.123Z");

    protected abstract ModelStore models();

    /// The id of a project that exists.
    protected abstract long project();

    protected abstract Changes changes();

    private RegisteredModel model(long id, String name, Map<String, String> aliases) {
        return new RegisteredModel(
                id,
                project(),
                name,
                "says whether « a flight » is late",
                Map.of("team", "risk", "empty", ""),
                aliases,
                NOON,
                null,
                new Origin(7, name, Presence.PRESENT));
    }

    private static ModelVersion version(long modelId, String number, String run) {
        return new ModelVersion(
                NewId.next(),
                modelId,
                number,
                "",
                "READY",
                "Production",
                "runs:/" + run + "/model",
                run,
                Map.of("k", "v\n\"x\""),
                NOON,
                NOON,
                null);
    }

    @Test
    void aModelIsFoundByIdAndByNameInItsProject() {
        RegisteredModel late =
                model(NewId.next(), "late " + NewId.next(), Map.of("champion", "4", "old", "2"));
        models().save(late);
        assertThat(models().find(late.id())).contains(late);
        assertThat(models().named(project(), late.name())).contains(late);
        assertThat(models().named(NewId.next(), late.name())).isEmpty();
        assertThat(models().find(NewId.next())).isEmpty();
    }

    @Test
    void aModelOfOurOwnHasNoOrigin() {
        RegisteredModel own =
                new RegisteredModel(
                        NewId.next(), project(), "own", "", Map.of(), Map.of(), null, NOON, null);
        models().save(own);
        assertThat(models().find(own.id())).contains(own);
    }

    @Test
    void aProjectListsItsOwnByName() {
        RegisteredModel b = model(NewId.next(), "b", Map.of("x", "1"));
        RegisteredModel a = model(NewId.next(), "a", Map.of());
        models().save(b);
        models().save(a);
        assertThat(models().inProject(project())).containsSubsequence(a, b);
        assertThat(models().inProject(NewId.next())).isEmpty();
    }

    @Test
    void versionsStandNewestFirst() {
        RegisteredModel late = model(NewId.next(), "late", Map.of());
        models().save(late);
        ModelVersion first = version(late.id(), "1", "r1");
        ModelVersion second = version(late.id(), "2", "r2");
        models().save(first);
        models().save(second);
        assertThat(models().versions(late.id())).containsExactly(second, first);
        assertThat(models().version(first.id())).contains(first);
        assertThat(models().version(NewId.next())).isEmpty();
    }

    @Test
    void aRunKnowsTheVersionsItMade() {
        RegisteredModel late = model(NewId.next(), "late", Map.of());
        models().save(late);
        String run = "run-" + NewId.next();
        ModelVersion made = version(late.id(), "1", run);
        models().save(made);
        models().save(version(late.id(), "2", "another run"));
        assertThat(models().madeBy(project(), run)).containsExactly(made);
        assertThat(models().madeBy(NewId.next(), run)).isEmpty();
    }

    @Test
    void aChangedAliasEndsOneSpanAndBeginsAnother() {
        long id = NewId.next();
        models().save(model(id, "late", Map.of("champion", "1")));
        models().save(model(id, "late", Map.of("champion", "1")));
        models().save(model(id, "late", Map.of("champion", "2", "shadow", "1")));
        models().save(model(id, "late", Map.of("shadow", "1")));
        List<AliasSpan> spans = models().aliasHistory(id);
        assertThat(spans)
                .extracting(AliasSpan::alias, AliasSpan::version)
                .containsExactly(
                        tuple("champion", "1"), tuple("champion", "2"), tuple("shadow", "1"));
        assertThat(spans.get(0).until()).isEqualTo(spans.get(1).from());
        assertThat(spans.get(1).until()).isAfter(spans.get(1).from());
        assertThat(spans.get(2).until()).isNull();
        assertThat(models().find(id).orElseThrow().aliases()).isEqualTo(Map.of("shadow", "1"));
    }

    @Test
    void savingIsAnnounced() {
        try (Announced announced = new Announced(changes())) {
            RegisteredModel late = model(NewId.next(), "late", Map.of());
            models().save(late);
            ModelVersion first = version(late.id(), "1", "r1");
            models().save(first);
            assertThat(announced.changes())
                    .containsExactly(
                            new Change(Subject.MODEL, late.id()),
                            new Change(Subject.MODEL_VERSION, first.id()));
        }
    }
}
