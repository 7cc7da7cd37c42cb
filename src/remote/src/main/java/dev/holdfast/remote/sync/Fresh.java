package dev.holdfast.remote.sync;

import dev.holdfast.catalog.connection.RemoteRow;

import tools.jackson.databind.JsonNode;

/// A row that is new or not as it was, with the local id it has or will have.
public record Fresh(RemoteRow row, JsonNode raw, boolean added) {
    public long localId() {
        return row.localId();
    }
}
