package dev.holdfast.catalog.connection;

/// What a remote said of one thing: its raw JSON and a hash of it. `kind` is `experiment`, `run`, `model` or `version`; `localId` is
/// the record made from it.
public record RemoteRow(
        long connectionId,
        String kind,
        String externalId,
        String parentId,
        String etag,
        String raw,
        long localId) {}
