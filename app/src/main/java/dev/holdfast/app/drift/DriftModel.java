package dev.holdfast.app.drift;

import dev.holdfast.app.work.Background;
import dev.holdfast.catalog.check.Alarm;
import dev.holdfast.catalog.check.AlarmState;
import dev.holdfast.catalog.check.Check;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Monitor;
import dev.holdfast.workbench.Desk;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The checks of a project, and the one that is looked at.
final class DriftModel {
    private static final int CHECKS = 200;

    final ObservableList<CheckRow> checks = FXCollections.observableArrayList();
    final ObservableList<Monitor> monitors = FXCollections.observableArrayList();
    final ObservableList<ColumnFinding> findings = FXCollections.observableArrayList();
    final ObjectProperty<FindingOrder> order = new SimpleObjectProperty<>(FindingOrder.VERDICT);
    final ObjectProperty<CheckHistory> history = new SimpleObjectProperty<>(CheckHistory.NONE);
    final BooleanProperty busy = new SimpleBooleanProperty();

    /// Counts how often the list was read; a screen looks again when it moves.
    final LongProperty loaded = new SimpleLongProperty();

    private final ReadOnlyObjectWrapper<@Nullable Check> check = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ColumnFinding> finding =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Alarm> alarm = new ReadOnlyObjectWrapper<>();
    private final Desk desk;
    private final Background background;
    private long projectId;
    private long total;
    private long waiting;

    DriftModel(Desk desk, Background background) {
        this.desk = desk;
        this.background = background;
        order.addListener(_ -> sort());
    }

    /// The check that is looked at, or null while the list is.
    ReadOnlyObjectProperty<@Nullable Check> check() {
        return check.getReadOnlyProperty();
    }

    /// The column that is looked at.
    ReadOnlyObjectProperty<@Nullable ColumnFinding> finding() {
        return finding.getReadOnlyProperty();
    }

    /// The alarm that the check raised, if it did.
    ReadOnlyObjectProperty<@Nullable Alarm> alarm() {
        return alarm.getReadOnlyProperty();
    }

    /// `total` and `waiting` count all checks, `rows` are the newest of them.
    private record Found(List<Monitor> monitors, List<CheckRow> rows, long total, long waiting) {}

    /// How many checks the project has; [#checks] lists the newest of them.
    long total() {
        return total;
    }

    /// How many of all checks wait for a decision.
    long waiting() {
        return waiting;
    }

    void project(long id) {
        if (id != projectId) close();
        projectId = id;
        refresh();
    }

    void refresh() {
        long wanted = projectId;
        background.run(
                busy,
                () -> look(wanted),
                found -> {
                    if (wanted == projectId) take(found);
                });
    }

    private Found look(long project) {
        var store = desk.stores().checks();
        List<Monitor> standing = store.monitors(project);
        List<Alarm> raised = store.alarms(project);
        return new Found(
                standing,
                store.inProject(project, CHECKS).stream()
                        .map(c -> CheckRow.of(c, standing, raised))
                        .toList(),
                store.count(project),
                raised.stream().filter(a -> a.state() == AlarmState.OPEN).count());
    }

    private void take(Found found) {
        monitors.setAll(found.monitors());
        total = found.total();
        waiting = found.waiting();
        if (!checks.equals(found.rows())) checks.setAll(found.rows());
        Check shown = check.get();
        if (shown != null) showAlarm(shown);
        loaded.set(loaded.get() + 1);
    }

    /// Opens a check, at a column when `column` is not null.
    void open(Check wanted, @Nullable String column) {
        boolean other = check.get() == null || check.get().id() != wanted.id();
        if (other) {
            check.set(wanted);
            if (!order.get().fits(wanted)) order.set(FindingOrder.VERDICT);
            sort();
            showHistory(wanted);
        }
        showAlarm(wanted);
        select(column);
    }

    void close() {
        check.set(null);
        finding.set(null);
        alarm.set(null);
        findings.clear();
        history.set(CheckHistory.NONE);
    }

    /// Chooses a column of the open check; null or an unknown one chooses the first of the list.
    void select(@Nullable String column) {
        Optional<ColumnFinding> named =
                findings.stream().filter(f -> f.column().equals(column)).findFirst();
        finding.set(named.orElse(findings.isEmpty() ? null : findings.getFirst()));
    }

    /// The next (`by` 1) or previous (−1) column of the list.
    void step(int by) {
        int at = findings.indexOf(finding.get());
        if (findings.isEmpty()) return;
        finding.set(findings.get(Math.clamp(at + by, 0, findings.size() - 1)));
    }

    private void sort() {
        Check shown = check.get();
        if (shown == null) return;
        ColumnFinding kept = finding.get();
        findings.setAll(order.get().sorted(shown));
        select(kept == null ? null : kept.column());
    }

    private void showHistory(Check of) {
        history.set(CheckHistory.NONE);
        Long monitor = of.monitorId();
        if (monitor == null) return;
        background.run(
                () -> CheckHistory.upTo(of, desk.stores().checks().ofMonitor(monitor, CHECKS)),
                found -> {
                    if (of.equals(check.get())) history.set(found);
                });
    }

    private void showAlarm(Check of) {
        background.run(
                () ->
                        desk.stores().checks().alarms(of.projectId()).stream()
                                .filter(a -> a.checkId() == of.id())
                                .findFirst(),
                found -> {
                    if (of.equals(check.get())) alarm.set(found.orElse(null));
                });
    }

    boolean canDecide() {
        Alarm open = alarm.get();
        return open != null && open.state() == AlarmState.OPEN;
    }

    /// Closes the open alarm. A reason is asked for because whoever reads it later was not there.
    void decide(String decision, String reason) {
        if (reason.isBlank()) throw new IllegalArgumentException("A decision needs a reason");
        Alarm open = Objects.requireNonNull(alarm.get(), "No alarm is open");
        background.run(
                busy,
                () -> {
                    desk.stores().checks().decide(open.id(), decision, reason.strip());
                    return open.id();
                },
                _ -> refresh());
    }

    Optional<Monitor> monitorOf(Check of) {
        return monitors.stream().filter(m -> Objects.equals(m.id(), of.monitorId())).findFirst();
    }
}
