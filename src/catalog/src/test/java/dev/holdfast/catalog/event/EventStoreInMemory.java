package dev.holdfast.catalog.event;

import dev.holdfast.catalog.Page;
import dev.holdfast.catalog.Subject;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// An audit trail that is forgotten at the end. [#record] stands for what other stores write.
public final class EventStoreInMemory implements EventStore {
    private final List<Event> events = new ArrayList<>();
    private final Clock clock;
    private final String actor;

    public EventStoreInMemory(Clock clock, String actor) {
        this.clock = clock;
        this.actor = actor;
    }

    public synchronized void record(
            String action, Subject subject, long id, String name, String before, String after) {
        add(action, subject, id, name, before, after, "");
    }

    @Override
    public void note(String action, Subject subject, long id, String name, String reason) {
        add(action, subject, id, name, "", "", reason);
    }

    private synchronized void add(
            String action,
            Subject subject,
            long id,
            String name,
            String before,
            String after,
            String reason) {
        events.add(
                new Event(
                                events.size() + 1L,
                                clock.instant().truncatedTo(ChronoUnit.MICROS),
                                actor,
                                "this machine",
                                action,
                                subject,
                                id,
                                name,
                                before,
                                after,
                                reason,
                                events.isEmpty() ? "" : events.getLast().hash(),
                                "")
                        .sealed());
    }

    @Override
    public synchronized Page<Event> newest(long offset, int limit) {
        return new Page<>(
                events.reversed().stream().skip(offset).limit(limit).toList(),
                offset,
                events.size());
    }

    @Override
    public synchronized List<Event> of(Subject subject, long id) {
        return events.reversed().stream()
                .filter(e -> e.subject() == subject && e.subjectId() == id)
                .toList();
    }

    @Override
    public synchronized AuditChain verify() {
        return AuditChain.of(events);
    }
}
