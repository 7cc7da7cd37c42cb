package dev.holdfast.store;

import dev.holdfast.catalog.Change;
import dev.holdfast.catalog.Subject;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A write under way: its statements, the audit lines that go with it, and what to say once it is committed.
public final class Transaction {
    private final Sql sql;
    private final AuditTrail trail;
    private final Set<Change> changes = new LinkedHashSet<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private boolean silent;

    Transaction(Sql sql, AuditTrail trail) {
        this.sql = sql;
        this.trail = trail;
    }

    public Sql sql() {
        return sql;
    }

    /// Writes an audit line. `before` and `after` are short texts of [Facts].
    public void audit(
            String action, Subject subject, long id, String name, String before, String after) {
        audit(action, subject, id, name, before, after, "");
    }

    public void audit(
            String action,
            Subject subject,
            long id,
            String name,
            String before,
            String after,
            String reason) {
        if (!silent) trail.add(sql, action, subject, id, name, before, after, reason);
    }

    /// Writes the audit line of a thing that was saved: `created` where there was nothing before, `changed` where the facts
    /// differ, and no line where they do not. Announces the thing.
    public void saved(Subject subject, long id, String name, String before, String after) {
        if (before.isEmpty()) audit("created", subject, id, name, "", after);
        else if (!before.equals(after)) audit("changed", subject, id, name, before, after);
        announce(subject, id);
    }

    /// Writes the audit line of a thing that is no more, and announces it.
    public void removed(Subject subject, long id, String name, String before) {
        audit("deleted", subject, id, name, before, "");
        announce(subject, id);
    }

    /// Does work whose single writes have no audit lines of their own, because one line will stand for all of them.
    public void asOne(Runnable work) {
        boolean outer = silent;
        silent = true;
        try {
            work.run();
        } finally {
            silent = outer;
        }
    }

    /// Tells the listeners after the commit; `id` 0 means many of the kind.
    public void announce(Subject subject, long id) {
        changes.add(new Change(subject, id));
    }

    /// Runs after the commit, before anything is announced; not at all when the write fails.
    public void afterwards(Runnable action) {
        afterwards.add(action);
    }

    Set<Change> changes() {
        return changes;
    }

    List<Runnable> afterwards() {
        return afterwards;
    }
}
