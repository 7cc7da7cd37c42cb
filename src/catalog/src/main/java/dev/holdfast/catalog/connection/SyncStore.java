package dev.holdfast.catalog.connection;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a sync needs to remember between passes. Methods block; call them from a background task.
public interface SyncStore {
    /// Writes a page: all of it or nothing. Announces the changes after the commit.
    void write(SyncPage page);

    /// The etags known of these external ids.
    Map<String, RemoteRow> known(long connectionId, String kind, Collection<String> externalIds);

    /// All external ids ever seen of a kind under a parent (empty parent: all).
    Set<String> ids(long connectionId, String kind, String parentId);

    /// Marks things as no longer present at the remote. Only a complete pass may call this.
    void markGone(long connectionId, String kind, Collection<String> externalIds);

    Optional<String> cursor(long connectionId, String name);

    void saveCursor(long connectionId, String name, String value);
}
