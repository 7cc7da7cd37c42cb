package dev.holdfast.catalog.connection;

import dev.holdfast.catalog.Page;

/// The list of every request that left the machine.
public interface NetworkJournal {
    void add(NetworkEntry entry);

    /// The newest first.
    Page<NetworkEntry> newest(long offset, int limit);
}
