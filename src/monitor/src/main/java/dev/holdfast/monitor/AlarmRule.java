package dev.holdfast.monitor;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.check.Alarm;
import dev.holdfast.catalog.check.AlarmState;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.Verdict;

import java.time.Clock;
import java.util.Optional;

/// A check that found drift raises one alarm, in the check's own words; any other raises none.
public record AlarmRule(Clock clock) {
    public Optional<Alarm> of(Check check) {
        if (check.verdict() != Verdict.DRIFT) return Optional.empty();
        return Optional.of(
                new Alarm(
                        NewId.next(),
                        check.projectId(),
                        check.id(),
                        clock.instant(),
                        check.sentence(),
                        AlarmState.OPEN,
                        "",
                        "",
                        null));
    }
}
