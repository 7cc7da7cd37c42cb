package dev.holdfast.catalog.event;

import dev.holdfast.catalog.Subject;

import java.time.Instant;

/// One line of the audit trail: who did what to which thing, what it was before and after, and why.
/// `hash` covers every other component and `previousHash`, so a changed or missing line shows.
/// `sequence` starts at 1 and has no gaps.
public record Event(
        long sequence,
        Instant at,
        String actor,
        String machine,
        String action,
        Subject subject,
        long subjectId,
        String name,
        String before,
        String after,
        String reason,
        String previousHash,
        String hash) {}
