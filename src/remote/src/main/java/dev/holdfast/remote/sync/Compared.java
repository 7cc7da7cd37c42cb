package dev.holdfast.remote.sync;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.connection.RemoteRow;
import dev.holdfast.catalog.connection.SyncStore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A page of a remote beside what is known of it: only what differs needs writing.
public record Compared(long rows, List<Fresh> fresh) {
    /// Kept as the etag of what is gone, so that its return counts as a change.
    private static final String GONE = "gone";

    public Compared {
        fresh = List.copyOf(fresh);
    }

    /// Where a page names a thing twice, the last word counts.
    public static Compared with(
            SyncStore store, long connectionId, String kind, List<Remote> page) {
        Map<String, Remote> byId = new LinkedHashMap<>();
        for (Remote remote : page) byId.put(remote.externalId(), remote);
        Map<String, RemoteRow> known = store.known(connectionId, kind, byId.keySet());
        List<Fresh> fresh = new ArrayList<>();
        for (Remote remote : byId.values()) {
            RemoteRow old = known.get(remote.externalId());
            String etag = remote.etag();
            if (old != null && old.etag().equals(etag)) continue;
            long id = old == null ? NewId.next() : old.localId();
            fresh.add(new Fresh(row(connectionId, remote, etag, id), remote.raw(), old == null));
        }
        return new Compared(byId.size(), fresh);
    }

    private static RemoteRow row(long connectionId, Remote remote, String etag, long id) {
        return new RemoteRow(
                connectionId,
                remote.kind(),
                remote.externalId(),
                remote.parentId(),
                etag,
                remote.raw().toString(),
                id);
    }

    /// The row to keep of a thing that is gone.
    public static RemoteRow gone(RemoteRow row) {
        return new RemoteRow(
                row.connectionId(),
                row.kind(),
                row.externalId(),
                row.parentId(),
                GONE,
                row.raw(),
                row.localId());
    }

    public static boolean isGone(RemoteRow row) {
        return row.etag().equals(GONE);
    }
}
