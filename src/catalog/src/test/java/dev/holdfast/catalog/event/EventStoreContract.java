package dev.holdfast.catalog.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.Page;
import dev.holdfast.catalog.Subject;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What every audit trail keeps to.
public abstract class EventStoreContract {
    protected abstract EventStore events();

    /// Who the store says did it.
    protected abstract String actor();

    @Test
    void aNoteStandsFirstAndSaysWhoAndWhy() {
        long id = NewId.next();
        events().note(
                        "looked at masked values",
                        Subject.DATASET,
                        id,
                        "patients",
                        "asked by « QA »");
        Event last = events().newest(0, 1).rows().getFirst();
        assertThat(last.action()).isEqualTo("looked at masked values");
        assertThat(last.subject()).isEqualTo(Subject.DATASET);
        assertThat(last.subjectId()).isEqualTo(id);
        assertThat(last.name()).isEqualTo("patients");
        assertThat(last.reason()).isEqualTo("asked by « QA »");
        assertThat(last.actor()).isEqualTo(actor());
        assertThat(last.machine()).isNotBlank();
        assertThat(last.hash()).isEqualTo(last.expectedHash());
    }

    @Test
    void whatHappenedToOneThingStandsNewestFirst() {
        long id = NewId.next();
        events().note("first", Subject.MODEL, id, "late", "");
        events().note("other", Subject.MODEL, NewId.next(), "late", "");
        events().note("second", Subject.MODEL, id, "late", "");
        assertThat(events().of(Subject.MODEL, id))
                .extracting(Event::action)
                .containsExactly("second", "first");
        assertThat(events().of(Subject.DATASET, id)).isEmpty();
    }

    @Test
    void linesAreChainedWithoutAGap() {
        for (int i = 0; i < 5; i++) events().note("step " + i, Subject.JOB, i, "", "");
        Page<Event> page = events().newest(1, 3);
        List<Event> lines = page.rows();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).sequence()).isEqualTo(page.total() - 1);
        assertThat(lines.get(0).previousHash()).isEqualTo(lines.get(1).hash());
        assertThat(lines.get(1).sequence()).isEqualTo(lines.get(2).sequence() + 1);
        assertThat(events().verify()).isEqualTo(new AuditChain.Intact(page.total()));
    }
}
