package dev.holdfast.catalog.check;

import dev.holdfast.catalog.Changes;
import dev.holdfast.catalog.Shelf;
import dev.holdfast.catalog.Subject;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Checks that are forgotten at the end.
public final class CheckStoreInMemory implements CheckStore {
    private final Shelf<Monitor> monitors;
    private final Shelf<Check> checks;
    private final Shelf<Alarm> alarms;
    private final Clock clock;

    public CheckStoreInMemory(Changes changes, Clock clock) {
        monitors = new Shelf<>(Subject.MONITOR, changes);
        checks = new Shelf<>(Subject.CHECK, changes);
        alarms = new Shelf<>(Subject.ALARM, changes);
        this.clock = clock;
    }

    @Override
    public void save(Monitor monitor) {
        monitors.put(monitor.id(), monitor);
    }

    @Override
    public List<Monitor> monitors(long projectId) {
        return monitors.where(m -> m.projectId() == projectId, Comparator.comparing(Monitor::name));
    }

    @Override
    public Optional<Monitor> monitor(long id) {
        return monitors.find(id);
    }

    @Override
    public void add(Check check, Optional<Alarm> alarm) {
        checks.put(check.id(), check);
        alarm.ifPresent(a -> alarms.put(a.id(), a));
    }

    @Override
    public Optional<Check> find(long id) {
        return checks.find(id);
    }

    @Override
    public List<Check> withIds(Collection<Long> ids) {
        return checks.where(c -> ids.contains(c.id()));
    }

    @Override
    public long count(long projectId) {
        return checks.where(c -> c.projectId() == projectId).size();
    }

    @Override
    public List<Check> inProject(long projectId, int limit) {
        return checks.newest(c -> c.projectId() == projectId, limit);
    }

    @Override
    public List<Check> ofMonitor(long monitorId, int limit) {
        return checks.newest(c -> Objects.equals(c.monitorId(), monitorId), limit);
    }

    @Override
    public List<Alarm> alarms(long projectId) {
        return alarms.newest(a -> a.projectId() == projectId, Integer.MAX_VALUE).stream()
                .sorted(Comparator.comparing(Alarm::state))
                .toList();
    }

    @Override
    public void decide(long alarmId, String decision, String reason) {
        Alarm a = alarms.find(alarmId).orElseThrow();
        alarms.put(
                alarmId,
                new Alarm(
                        a.id(),
                        a.projectId(),
                        a.checkId(),
                        a.raised(),
                        a.sentence(),
                        AlarmState.CLOSED,
                        decision,
                        reason,
                        clock.instant()));
    }
}
