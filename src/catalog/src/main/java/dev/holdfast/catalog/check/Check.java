package dev.holdfast.catalog.check;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Two windows compared: settings, hashes of both windows' content, the verdict and a finding per column. `sentence` is
/// the verdict in words.
public record Check(
        long id,
        long projectId,
        @Nullable Long monitorId,
        long referenceVersionId,
        long currentVersionId,
        String referenceName,
        String currentName,
        String referenceHash,
        String currentHash,
        long referenceRows,
        long currentRows,
        CheckSettings settings,
        Instant at,
        Duration took,
        Verdict verdict,
        String sentence,
        Family family,
        List<ColumnFinding> findings) {
    public Check {
        findings = List.copyOf(findings);
    }

    public long count(Verdict wanted) {
        return findings.stream().filter(f -> f.verdict() == wanted).count();
    }
}
