package dev.holdfast.monitor;

import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.stats.Interval;
import dev.holdfast.stats.WilsonInterval;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What a policy would have made of a history: where it would have raised alarms, and how often it raises one where nothing has changed.
///
/// @param windows in order of time
/// @param alarms for each window, in their order, what is in alarm there
/// @param falseAlarms how often windows drawn at random from the reference would have been in alarm; null without such windows
public record Replay(
        List<JudgedWindow> windows,
        List<List<WatchedColumn>> alarms,
        @Nullable FalseAlarms falseAlarms) {
    /// Mean length of a month of the Gregorian calendar, in days.
    private static final double MONTH = 365.2425 / 12;

    public Replay {
        windows = List.copyOf(windows);
        alarms = List.copyOf(alarms);
    }

    /// @param windows in order of time
    /// @param splits windows drawn at random from the reference, where every alarm is false
    public static Replay of(
            AlarmPolicy policy, List<JudgedWindow> windows, List<JudgedWindow> splits) {
        return new Replay(
                windows,
                alarms(policy, windows),
                splits.isEmpty() ? null : falseAlarms(policy, splits));
    }

    private static List<List<WatchedColumn>> alarms(AlarmPolicy policy, List<JudgedWindow> judged) {
        Map<WatchedColumn, List<Seen>> series = new LinkedHashMap<>();
        for (int place = 0; place < judged.size(); place++) collect(judged, place, series);
        List<List<WatchedColumn>> alarms = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) alarms.add(new ArrayList<>());
        series.forEach(
                (watched, seen) -> {
                    List<ColumnFinding> findings = seen.stream().map(Seen::finding).toList();
                    boolean[] found = policy.alarms(findings, series.size());
                    for (int i = 0; i < found.length; i++)
                        if (found[i]) alarms.get(seen.get(i).place()).add(watched);
                });
        return alarms;
    }

    /// What was found of a column in the window at a place.
    private record Seen(int place, ColumnFinding finding) {}

    private static void collect(
            List<JudgedWindow> judged, int place, Map<WatchedColumn, List<Seen>> series) {
        JudgedWindow window = judged.get(place);
        for (JudgedWindow.Segment segment : window.segments())
            for (ColumnFinding finding : segment.findings())
                series.computeIfAbsent(
                                new WatchedColumn(
                                        window.against(), segment.name(), finding.column()),
                                _ -> new ArrayList<>())
                        .add(new Seen(place, finding));
    }

    /// How many alarms are raised: a column that stays in alarm is raised once.
    public int raised() {
        int raised = 0;
        Map<String, List<WatchedColumn>> last = new LinkedHashMap<>();
        for (int i = 0; i < windows.size(); i++) {
            String against = windows.get(i).against();
            List<WatchedColumn> before = last.getOrDefault(against, List.of());
            raised += (int) alarms.get(i).stream().filter(a -> !before.contains(a)).count();
            last.put(against, alarms.get(i));
        }
        return raised;
    }

    /// How many windows have an alarm, against whatever reference.
    public int windowsInAlarm() {
        var keys = new TreeSet<String>();
        for (int i = 0; i < windows.size(); i++)
            if (!alarms.get(i).isEmpty()) keys.add(windows.get(i).key());
        return keys.size();
    }

    /// Alarms raised a month; null without times.
    public @Nullable Double raisedPerMonth() {
        String first = windows.getFirst().start();
        String last = windows.getLast().end();
        if (first == null || last == null) return null;
        Duration span = Duration.between(LocalDateTime.parse(first), LocalDateTime.parse(last));
        double months = span.toSeconds() / 86_400.0 / MONTH;
        return months > 0 ? raised() / months : null;
    }

    private static FalseAlarms falseAlarms(AlarmPolicy policy, List<JudgedWindow> splits) {
        int alarms =
                (int) alarms(policy, splits).stream().filter(found -> !found.isEmpty()).count();
        int verdicts = (int) splits.stream().filter(s -> s.verdict() == Verdict.DRIFT).count();
        Interval share = WilsonInterval.withDefaults().of(alarms, splits.size());
        return new FalseAlarms(splits.size(), verdicts, alarms, share.low(), share.high());
    }
}
