package dev.holdfast.monitor;

import dev.holdfast.catalog.NewId;
import dev.holdfast.catalog.check.Alarm;
import dev.holdfast.catalog.check.AlarmState;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.Verdict;

import java.time.Clock;
import java.util.Optional;

/// A check that found drift raises one alarm, in the check's own words; any other raises none. Where an alarm of the same question is still open, it
/// is that one, brought up to date: asking again is no second alarm.
public record AlarmRule(Clock clock) {
    /// @param open what the last check of the same question left open
    public Optional<Alarm> of(Check check, Optional<Alarm> open) {
        if (check.verdict() != Verdict.DRIFT) return Optional.empty();
        return Optional.of(
                new Alarm(
                        open.map(Alarm::id).orElseGet(NewId::next),
                        check.projectId(),
                        check.id(),
                        open.map(Alarm::raised).orElseGet(clock::instant),
                        check.sentence(),
                        AlarmState.OPEN,
                        "",
                        "",
                        null));
    }
}
