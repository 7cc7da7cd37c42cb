package dev.holdfast.catalog;

/// Where a thing was synced from: a connection and the name the remote gives it.
public record Origin(long connectionId, String externalId, Presence presence) {
    /// The same origin once the remote no longer has the thing.
    public Origin gone() {
        return new Origin(connectionId, externalId, Presence.GONE);
    }
}
