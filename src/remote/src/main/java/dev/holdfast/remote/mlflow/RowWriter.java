package dev.holdfast.remote.mlflow;

import dev.holdfast.catalog.Presence;
import dev.holdfast.catalog.connection.RemoteRow;
import dev.holdfast.catalog.connection.SyncPage;
import dev.holdfast.remote.sync.Compared;
import dev.holdfast.remote.sync.Fresh;
import dev.holdfast.remote.sync.Remote;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes pages of MLflow objects: compares them with what is known, and writes what differs in one
/// transaction with the cursor.
final class RowWriter {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Session session;
    private final Lookup lookup;

    RowWriter(Session session, Lookup lookup) {
        this.session = session;
        this.lookup = lookup;
    }

    void write(Kind kind, List<JsonNode> page) {
        write(kind, page, "", "");
    }

    void write(Kind kind, List<JsonNode> page, String cursorName, String cursor) {
        List<Remote> remotes =
                page.stream()
                        .map(
                                raw ->
                                        new Remote(
                                                kind.word,
                                                kind.externalId(raw),
                                                kind.parentId(raw),
                                                raw))
                        .toList();
        var compared = Compared.with(session.store(), session.connectionId(), kind.word, remotes);
        List<Fresh> fresh = withParents(kind, compared.fresh());
        if (!fresh.isEmpty())
            session.store().write(page(kind, fresh, Presence.PRESENT, cursorName, cursor));
        else if (!cursorName.isEmpty()) session.saveCursor(cursorName, cursor);
        long added = fresh.stream().filter(Fresh::added).count();
        session.tally().page(compared.rows(), added, fresh.size() - added, note(kind));
    }

    private static String note(Kind kind) {
        return switch (kind) {
            case EXPERIMENT -> "Experiments";
            case RUN -> "Runs";
            case MODEL -> "Registered models";
            case VERSION -> "Model versions";
        };
    }

    /// Keeps the records of what is gone, marked so, and remembers that their return will be a change.
    void gone(Kind kind, Collection<RemoteRow> rows) {
        List<Fresh> last =
                rows.stream()
                        .map(
                                row ->
                                        new Fresh(
                                                Compared.gone(row),
                                                MAPPER.readTree(row.raw()),
                                                false))
                        .toList();
        if (last.isEmpty()) return;
        session.store().write(page(kind, withParents(kind, last), Presence.GONE, "", ""));
        session.store()
                .markGone(
                        session.connectionId(),
                        kind.word,
                        rows.stream().map(RemoteRow::externalId).toList());
        session.tally().gone(last.size());
    }

    private SyncPage page(
            Kind kind, List<Fresh> fresh, Presence presence, String cursorName, String cursor) {
        Map<String, Long> parents = parents(kind, fresh);
        MlflowMapping mapping = session.mapping();
        return new SyncPage(
                session.connectionId(),
                fresh.stream().map(Fresh::row).toList(),
                made(
                        kind,
                        Kind.EXPERIMENT,
                        fresh,
                        f -> mapping.experiment(f.localId(), f.raw(), presence)),
                made(
                        kind,
                        Kind.RUN,
                        fresh,
                        f -> mapping.run(f.localId(), parent(parents, f), f.raw(), presence)),
                made(kind, Kind.MODEL, fresh, f -> mapping.model(f.localId(), f.raw(), presence)),
                made(
                        kind,
                        Kind.VERSION,
                        fresh,
                        f -> mapping.version(f.localId(), parent(parents, f), f.raw(), presence)),
                cursorName,
                cursor);
    }

    private static <T> List<T> made(
            Kind kind, Kind wanted, List<Fresh> fresh, Function<Fresh, T> record) {
        return kind == wanted ? fresh.stream().map(record).toList() : List.of();
    }

    /// The local ids of what these rows belong to; a row without one was left out before.
    private static long parent(Map<String, Long> parents, Fresh fresh) {
        Long id = parents.get(fresh.row().parentId());
        if (id == null)
            throw new IllegalStateException("No parent is known of " + fresh.row().externalId());
        return id;
    }

    private Map<String, Long> parents(Kind kind, List<Fresh> fresh) {
        Optional<Kind> above = above(kind);
        if (above.isEmpty() || fresh.isEmpty()) return Map.of();
        Set<String> names =
                fresh.stream()
                        .map(f -> f.row().parentId())
                        .collect(Collectors.toCollection(TreeSet::new));
        return session
                .store()
                .known(session.connectionId(), above.get().word, names)
                .values()
                .stream()
                .collect(Collectors.toMap(RemoteRow::externalId, RemoteRow::localId));
    }

    private static Optional<Kind> above(Kind kind) {
        return switch (kind) {
            case EXPERIMENT, MODEL -> Optional.empty();
            case RUN -> Optional.of(Kind.EXPERIMENT);
            case VERSION -> Optional.of(Kind.MODEL);
        };
    }

    /// A parent made after its kind was listed is fetched by name. What has none even so is left for the next sync.
    private List<Fresh> withParents(Kind kind, List<Fresh> fresh) {
        Optional<Kind> above = above(kind);
        if (above.isEmpty()) return fresh;
        Set<String> known = parents(kind, fresh).keySet();
        Set<String> absent =
                fresh.stream()
                        .map(f -> f.row().parentId())
                        .filter(p -> !known.contains(p))
                        .collect(Collectors.toCollection(TreeSet::new));
        if (absent.isEmpty()) return fresh;
        for (String name : absent)
            lookup.of(above.get(), name).ifPresent(raw -> write(above.get(), List.of(raw)));
        Set<String> all = parents(kind, fresh).keySet();
        return fresh.stream().filter(f -> all.contains(f.row().parentId())).toList();
    }
}
