package dev.holdfast.app.place;

import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.Change;
import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.Subject;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// Tells screens, on the window's thread, that the store changed. A burst of changes is told once.
public final class Refresher {
    private final Changes changes;
    private final Background background;

    public Refresher(Changes changes, Background background) {
        this.changes = changes;
        this.background = background;
    }

    /// Runs `reload` on the window's thread soon after any change to one of the subjects.
    public Changes.Subscription when(Set<Subject> subjects, Runnable reload) {
        Set<Subject> wanted = EnumSet.copyOf(subjects);
        AtomicBoolean waiting = new AtomicBoolean();
        return changes.subscribe(
                (Change change) -> {
                    if (!wanted.contains(change.subject()) || !waiting.compareAndSet(false, true))
                        return;
                    background.toWindow(
                            () -> {
                                waiting.set(false);
                                reload.run();
                            });
                });
    }
}
