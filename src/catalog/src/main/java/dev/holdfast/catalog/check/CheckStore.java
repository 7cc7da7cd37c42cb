package dev.holdfast.catalog.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Keeps monitors, checks and alarms. Methods block; call them from a background task.
public interface CheckStore {
    void save(Monitor monitor);

    List<Monitor> monitors(long projectId);

    Optional<Monitor> monitor(long id);

    /// Keeps a finished check and, when it found drift, its alarm: both or neither. An alarm kept already is brought up to date.
    void add(Check check, Optional<Alarm> alarm);

    Optional<Check> find(long id);

    /// Those of these checks that are kept, in any order.
    List<Check> withIds(Collection<Long> ids);

    /// How many checks the project has.
    long count(long projectId);

    /// The newest first.
    List<Check> inProject(long projectId, int limit);

    /// The newest first.
    List<Check> ofMonitor(long monitorId, int limit);

    /// Open alarms first, then the newest.
    List<Alarm> alarms(long projectId);

    /// Closes an alarm with a decision ("keep", "retrain", "roll back") and its reason.
    void decide(long alarmId, String decision, String reason);
}
