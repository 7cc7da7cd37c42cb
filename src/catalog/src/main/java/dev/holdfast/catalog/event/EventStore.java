package dev.holdfast.catalog.event;

import dev.holdfast.catalog.Page;
import dev.holdfast.catalog.Subject;

import java.util.List;

/// Reads the audit trail. Lines are written by the stores, in the transaction of the change itself.
public interface EventStore {
    /// The newest events first.
    Page<Event> newest(long offset, int limit);

    /// What happened to one thing, newest first.
    List<Event> of(Subject subject, long id);

    /// Recomputes every hash of the trail.
    AuditChain verify();

    /// Records something that no store wrote by itself, such as a look at masked values.
    void note(String action, Subject subject, long id, String name, String reason);
}
