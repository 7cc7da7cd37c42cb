package dev.holdfast.remote.mlflow;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;

/// Brings models, aliases and versions up to date. Setting an alias or a tag moves no timestamp, so
/// models are always listed whole, and versions too while there are not very many.
final class RegistryPass {
    private static final int FEW_VERSIONS = 5_000;

    private final Session session;
    private final RowWriter writer;
    private final Vanished vanished;

    RegistryPass(Session session, RowWriter writer, Vanished vanished) {
        this.session = session;
        this.writer = writer;
        this.vanished = vanished;
    }

    boolean everything() {
        boolean models = vanished.settle(Kind.MODEL, models(), this::models);
        return vanished.settle(Kind.VERSION, versions(), this::versions) && models;
    }

    /// Versions that changed since a moment, in milliseconds since 1970; all where there are few.
    boolean changes(long since) {
        if (session.store().ids(session.connectionId(), Kind.VERSION.word, "").size()
                <= FEW_VERSIONS) return everything();
        boolean models = vanished.settle(Kind.MODEL, models(), this::models);
        versionsSince(since);
        return models;
    }

    private Set<String> models() {
        return pager(session.rest()::models).each((page, _) -> write(Kind.MODEL, page), Kind.MODEL);
    }

    private Set<String> versions() {
        return pager(
                        (token, progress) ->
                                session.rest().versions("creation_timestamp ASC", token, progress))
                .each((page, _) -> write(Kind.VERSION, page), Kind.VERSION);
    }

    private void versionsSince(long since) {
        pager(
                        (token, progress) ->
                                session.rest()
                                        .versions("last_updated_timestamp DESC", token, progress))
                .each(
                        (page, stop) -> {
                            write(Kind.VERSION, page);
                            if (page.stream().anyMatch(raw -> updated(raw) < since)) stop.run();
                        },
                        Kind.VERSION);
    }

    private static long updated(JsonNode raw) {
        return Fields.whole(raw, "last_updated_timestamp");
    }

    private TokenPager pager(TokenPager.Call call) {
        return new TokenPager("list the registry", call, session.progress());
    }

    private void write(Kind kind, List<JsonNode> page) {
        writer.write(kind, page.stream().filter(raw -> !MlflowMapping.prompt(raw)).toList());
    }
}
