package dev.holdfast.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/// Things by id, for the stores in memory: announces what is put on it and taken off.
public final class Shelf<T> {
    private final ConcurrentSkipListMap<Long, T> things = new ConcurrentSkipListMap<>();
    private final Subject subject;
    private final Changes changes;

    public Shelf(Subject subject, Changes changes) {
        this.subject = subject;
        this.changes = changes;
    }

    public void put(long id, T thing) {
        if (thing.equals(things.put(id, thing))) return;
        changes.announce(new Change(subject, id));
    }

    public void remove(long id) {
        if (things.remove(id) != null) changes.announce(new Change(subject, id));
    }

    public Optional<T> find(long id) {
        return Optional.ofNullable(things.get(id));
    }

    /// Those wanted, by id, which is the order in which they were made.
    public List<T> where(Predicate<T> wanted) {
        return things.values().stream().filter(wanted).toList();
    }

    public List<T> where(Predicate<T> wanted, Comparator<? super T> order) {
        return things.values().stream().filter(wanted).sorted(order).toList();
    }

    public List<T> newest(Predicate<T> wanted, int limit) {
        return things.descendingMap().values().stream().filter(wanted).limit(limit).toList();
    }
}
