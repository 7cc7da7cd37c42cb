package dev.holdfast.remote.http;

import dev.holdfast.catalog.Page;
import dev.holdfast.catalog.connection.NetworkEntry;
import dev.holdfast.catalog.connection.NetworkJournal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A journal that lives as long as the test.
public final class JournalInMemory implements NetworkJournal {
    private final List<NetworkEntry> entries = new CopyOnWriteArrayList<>();

    @Override
    public void add(NetworkEntry entry) {
        entries.add(entry);
    }

    @Override
    public Page<NetworkEntry> newest(long offset, int limit) {
        var newest = entries.reversed().stream().skip(offset).limit(limit).toList();
        return new Page<>(newest, offset, entries.size());
    }

    public List<NetworkEntry> all() {
        return List.copyOf(entries);
    }
}
