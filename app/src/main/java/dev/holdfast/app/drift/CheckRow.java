package dev.holdfast.app.drift;

import dev.holdfast.catalog.check.Alarm;
import dev.holdfast.catalog.check.AlarmState;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.Monitor;

import java.util.List;
import java.util.Objects;

/// A check as the list shows it: with the name of its monitor (or of what was compared) and whether its alarm
/// still waits for a decision.
record CheckRow(Check check, String name, boolean waits, String decision) {
    static CheckRow of(Check check, List<Monitor> monitors, List<Alarm> alarms) {
        String name =
                monitors.stream()
                        .filter(m -> Objects.equals(m.id(), check.monitorId()))
                        .map(Monitor::name)
                        .findFirst()
                        .orElse(check.currentName());
        List<Alarm> raised = alarms.stream().filter(a -> a.checkId() == check.id()).toList();
        return new CheckRow(
                check,
                name,
                raised.stream().anyMatch(a -> a.state() == AlarmState.OPEN),
                raised.stream().findFirst().map(Alarm::decision).orElse(""));
    }
}
