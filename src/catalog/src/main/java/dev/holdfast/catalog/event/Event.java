package dev.holdfast.catalog.event;

import dev.holdfast.catalog.Subject;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// One line of the audit trail: who did what to which thing, what it was before and after, and why.
/// `hash` covers every other component and `previousHash`, so a changed or missing line shows.
/// `sequence` starts at 1 and has no gaps; `at` is exact to the microsecond.
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
        String hash) {

    /// This line with the hash it should have.
    public Event sealed() {
        return new Event(
                sequence,
                at,
                actor,
                machine,
                action,
                subject,
                subjectId,
                name,
                before,
                after,
                reason,
                previousHash,
                expectedHash());
    }

    /// SHA-256, in lower-case hex, over every component but the hash: each as UTF-8 behind its
    /// length, so that no two lines run into the same bytes.
    public String expectedHash() {
        List<String> parts =
                List.of(
                        Long.toString(sequence),
                        at.toString(),
                        actor,
                        machine,
                        action,
                        subject.name(),
                        Long.toString(subjectId),
                        name,
                        before,
                        after,
                        reason,
                        previousHash);
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
