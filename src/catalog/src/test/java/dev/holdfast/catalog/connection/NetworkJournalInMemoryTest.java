package dev.holdfast.catalog.connection;

import dev.holdfast.catalog.Changes;

class NetworkJournalInMemoryTest extends NetworkJournalContract {
    private final NetworkJournal journal = new NetworkJournalInMemory(new Changes());

    @Override
    protected NetworkJournal journal() {
        return journal;
    }
}
