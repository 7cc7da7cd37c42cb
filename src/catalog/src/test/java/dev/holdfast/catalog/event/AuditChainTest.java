package dev.holdfast.catalog.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Subject;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class AuditChainTest {
    private static List<Event> trail(int lines) {
        List<Event> trail = new ArrayList<>();
        for (int i = 1; i <= lines; i++)
            trail.add(line(i, "deed " + i, trail.isEmpty() ? "" : trail.getLast().hash()).sealed());
        return trail;
    }

    private static Event line(long sequence, String action, String previous) {
        return new Event(
                sequence,
                Instant.EPOCH,
                "anna",
                "desk",
                action,
                Subject.JOB,
                1,
                "",
                "",
                "",
                "",
                previous,
                "");
    }

    @Test
    void anUntouchedTrailIsIntact() {
        assertThat(AuditChain.of(List.of())).isEqualTo(new AuditChain.Intact(0));
        assertThat(AuditChain.of(trail(4))).isEqualTo(new AuditChain.Intact(4));
    }

    @Test
    void aChangedLineShows() {
        List<Event> trail = trail(4);
        Event second = trail.get(1);
        Event changed = line(2, "another deed", second.previousHash());
        trail.set(
                1,
                new Event(
                        2,
                        second.at(),
                        "anna",
                        "desk",
                        changed.action(),
                        Subject.JOB,
                        1,
                        "",
                        "",
                        "",
                        "",
                        second.previousHash(),
                        second.hash()));
        assertThat(AuditChain.of(trail))
                .isEqualTo(new AuditChain.Broken(2, 2, "Line 2 was changed after it was written"));
    }

    @Test
    void aLineChangedWithItsHashShowsInTheNext() {
        List<Event> trail = trail(4);
        trail.set(1, line(2, "another deed", trail.get(0).hash()).sealed());
        assertThat(AuditChain.of(trail))
                .isEqualTo(
                        new AuditChain.Broken(3, 3, "Line 3 does not follow the line before it"));
    }

    @Test
    void aMissingLineShows() {
        List<Event> trail = trail(4);
        trail.remove(1);
        assertThat(AuditChain.of(trail))
                .isEqualTo(new AuditChain.Broken(2, 2, "Line 2 is missing"));
    }

    @Test
    void wordsMovedFromOneFieldToTheNextChangeTheHash() {
        Event a = line(1, "ab", "");
        Event b =
                new Event(
                        1,
                        Instant.EPOCH,
                        "anna",
                        "deska",
                        "b",
                        Subject.JOB,
                        1,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "");
        assertThat(a.expectedHash()).isNotEqualTo(b.expectedHash());
    }
}
