package dev.holdfast.catalog.event;

/// What [EventStore#verify()] found.
public sealed interface AuditChain {
    /// Every line follows from the one before it.
    record Intact(long events) implements AuditChain {}

    /// The first line whose hash does not follow.
    record Broken(long events, long sequence, String why) implements AuditChain {}

    /// Judges a whole trail, oldest line first.
    static AuditChain of(Iterable<Event> trail) {
        long read = 0;
        String previous = "";
        for (Event event : trail) {
            read++;
            if (event.sequence() != read)
                return new Broken(read, read, "Line " + read + " is missing");
            if (!event.previousHash().equals(previous))
                return new Broken(
                        read, read, "Line " + read + " does not follow the line before it");
            if (!event.hash().equals(event.expectedHash()))
                return new Broken(read, read, "Line " + read + " was changed after it was written");
            previous = event.hash();
        }
        return new Intact(read);
    }
}
