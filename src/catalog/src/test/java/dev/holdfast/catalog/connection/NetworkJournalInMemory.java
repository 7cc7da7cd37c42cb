package dev.holdfast.catalog.connection;

import dev.holdfast.catalog.Change;
import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.Page;
import dev.holdfast.catalog.Subject;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A journal that is forgotten at the end.
public final class NetworkJournalInMemory implements NetworkJournal {
    private final List<NetworkEntry> entries = new CopyOnWriteArrayList<>();
    private final Changes changes;

    public NetworkJournalInMemory(Changes changes) {
        this.changes = changes;
    }

    @Override
    public void add(NetworkEntry entry) {
        entries.add(entry);
        changes.announce(new Change(Subject.NETWORK, 0));
    }

    @Override
    public Page<NetworkEntry> newest(long offset, int limit) {
        var newest = List.copyOf(entries).reversed();
        return new Page<>(
                newest.stream().skip(offset).limit(limit).toList(), offset, newest.size());
    }
}
