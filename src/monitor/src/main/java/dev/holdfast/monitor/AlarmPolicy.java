package dev.holdfast.monitor;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.stats.EvidenceProcess;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When findings of one column, window after window, are an alarm.
public sealed interface AlarmPolicy {
    /// So many of the last so many windows drifted, the newest among them.
    record Persistence(int needed, int windows) implements AlarmPolicy {
        public Persistence {
            if (needed < 1 || needed > windows)
                throw new IllegalArgumentException(needed + " of " + windows + " cannot be");
        }
    }

    /// The evidence of all windows together, each test's share of `level` being one part of the family.
    record Evidence(double level) implements AlarmPolicy {}

    /// `2of3`, `1of1`, or `e-process`.
    ///
    /// @throws Trouble when it is none of these
    static AlarmPolicy parse(String text) {
        if (text.strip().equalsIgnoreCase("e-process")) return new Evidence(0.05);
        Matcher of = Pattern.compile("(\\d{1,3})\\s*of\\s*(\\d{1,3})").matcher(text.strip());
        if (of.matches()) {
            int needed = Integer.parseInt(of.group(1));
            int windows = Integer.parseInt(of.group(2));
            if (needed >= 1 && needed <= windows) return new Persistence(needed, windows);
        }
        throw new Trouble(
                "%s says nothing about when to raise an alarm.".formatted(text),
                "It is neither a number of windows nor a process of evidence.",
                "Examples: 1of1, 2of3, e-process.");
    }

    /// As it was asked for.
    default String words() {
        return switch (this) {
            case Persistence(int needed, int windows) -> "%d of %d".formatted(needed, windows);
            case Evidence(double level) -> "e-process at %.0f %%".formatted(100 * level);
        };
    }

    /// For each finding of a column, oldest first, whether it is an alarm.
    ///
    /// @param family how many columns and segments are watched together
    default boolean[] alarms(List<ColumnFinding> overTime, int family) {
        return switch (this) {
            case Persistence(int needed, int windows) -> persistent(overTime, needed, windows);
            case Evidence(double level) -> evident(overTime, level / Math.max(1, family));
        };
    }

    private static boolean[] persistent(List<ColumnFinding> overTime, int needed, int windows) {
        boolean[] alarms = new boolean[overTime.size()];
        for (int i = 0; i < alarms.length; i++) {
            long drifted =
                    overTime.subList(Math.max(0, i - windows + 1), i + 1).stream()
                            .filter(finding -> finding.verdict() == Verdict.DRIFT)
                            .count();
            alarms[i] = drifted >= needed && overTime.get(i).verdict() == Verdict.DRIFT;
        }
        return alarms;
    }

    private static boolean[] evident(List<ColumnFinding> overTime, double level) {
        boolean[] alarms = new boolean[overTime.size()];
        EvidenceProcess process = EvidenceProcess.start();
        for (int i = 0; i < alarms.length; i++) {
            process = process.after(overTime.get(i).comparison().pValue());
            alarms[i] = process.reaches(level);
        }
        return alarms;
    }
}
