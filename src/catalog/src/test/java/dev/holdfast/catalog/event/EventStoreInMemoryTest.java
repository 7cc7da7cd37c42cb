package dev.holdfast.catalog.event;

import dev.holdfast.catalog.TickingClock;

class EventStoreInMemoryTest extends EventStoreContract {
    private final EventStore events = new EventStoreInMemory(new TickingClock(), "anna");

    @Override
    protected EventStore events() {
        return events;
    }

    @Override
    protected String actor() {
        return "anna";
    }
}
