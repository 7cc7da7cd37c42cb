package dev.holdfast.remote.sync;

import tools.jackson.databind.JsonNode;

/// One thing as a remote describes it, under the name the remote gives it. `parentId` is the remote's
/// name of what it belongs to, or empty.
public record Remote(String kind, String externalId, String parentId, JsonNode raw) {
    /// Changes when, and only when, the remote says something else of the thing.
    public String etag() {
        return Etag.of(raw);
    }
}
