package dev.holdfast.workbench.check;

import dev.holdfast.catalog.check.Alarm;
import dev.holdfast.catalog.check.AlarmState;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.CheckStore;
import dev.holdfast.catalog.data.DatasetStore;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.monitor.AlarmRule;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Keeps finished checks with their alarms. A question has at most one open alarm, however often and from where it is asked.
final class CheckLedger {
    private final DatasetStore datasets;
    private final CheckStore checks;
    private final AlarmRule rule;

    CheckLedger(DatasetStore datasets, CheckStore checks, Clock clock) {
        this.datasets = datasets;
        this.checks = checks;
        this.rule = new AlarmRule(clock);
    }

    /// What a check asks: that of its monitor, and without a monitor how two datasets differ.
    private record Question(@Nullable Long monitor, long reference, long current) {}

    /// One after the other, so that two answers to one question do not both find no alarm.
    synchronized void keep(Check check) {
        checks.add(check, rule.of(check, open(check)));
    }

    /// The open alarm of the same question, the newest if there are several.
    private Optional<Alarm> open(Check check) {
        List<Alarm> open =
                checks.alarms(check.projectId()).stream()
                        .filter(alarm -> alarm.state() == AlarmState.OPEN)
                        .toList();
        Question asked = question(check);
        Set<Long> alike =
                checks.withIds(open.stream().map(Alarm::checkId).toList()).stream()
                        .filter(earlier -> question(earlier).equals(asked))
                        .map(Check::id)
                        .collect(Collectors.toSet());
        return open.stream().filter(alarm -> alike.contains(alarm.checkId())).findFirst();
    }

    private Question question(Check check) {
        return check.monitorId() != null
                ? new Question(check.monitorId(), 0, 0)
                : new Question(
                        null,
                        dataset(check.referenceVersionId()),
                        dataset(check.currentVersionId()));
    }

    /// 0 for a version that is not in the store any more.
    private long dataset(long versionId) {
        return datasets.version(versionId).map(DatasetVersion::datasetId).orElse(0L);
    }
}
