package dev.holdfast.workbench.command;

import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.watch.MeasuredHistory;
import dev.holdfast.catalog.watch.WatchPlan;
import dev.holdfast.catalog.watch.WindowComparison;
import dev.holdfast.monitor.AlarmPolicy;
import dev.holdfast.monitor.FalseAlarms;
import dev.holdfast.monitor.JudgedWindow;
import dev.holdfast.monitor.Replay;
import dev.holdfast.monitor.WatchedColumn;
import dev.holdfast.monitor.WindowJudge;
import dev.holdfast.report.words.Verdicts;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What `holdfast backtest` says: as a document, and in words.
final class BacktestAnswer {
    private final AlarmPolicy policy;
    private final MeasuredHistory measured;
    private final List<CheckSettings> settings;
    private final List<Replay> replays = new ArrayList<>();

    BacktestAnswer(WatchPlan plan, AlarmPolicy policy, MeasuredHistory measured) {
        this.policy = policy;
        this.measured = measured;
        this.settings = plan.settings();
        for (int i = 0; i < settings.size(); i++) {
            WindowJudge judge = new WindowJudge(settings.get(i));
            MeasuredHistory.Trial trial = measured.trials().get(i);
            replays.add(
                    Replay.of(policy, judge.judge(trial.windows()), judge.judge(trial.splits())));
        }
    }

    boolean anyAlarm() {
        return replays.stream().anyMatch(replay -> replay.raised() > 0);
    }

    Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("kind", "backtest");
        document.put("policy", policy.words());
        document.put("learned_margins", measured.learned());
        document.put("learned_from_pairs", measured.pairs());
        document.put("left_out", measured.leftOut());
        List<Object> trials = new ArrayList<>();
        for (int i = 0; i < replays.size(); i++) trials.add(trial(settings.get(i), replays.get(i)));
        document.put("trials", trials);
        return document;
    }

    private static Map<String, @Nullable Object> trial(CheckSettings settings, Replay replay) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("margin", settings.numericMargin());
        told.put("category_margin", settings.categoryMargin());
        told.put("alarms_raised", replay.raised());
        told.put("alarms_a_month", replay.raisedPerMonth());
        told.put("windows_in_alarm", replay.windowsInAlarm());
        told.put("random_windows", chanceDocument(replay.falseAlarms()));
        List<Object> windows = new ArrayList<>();
        List<List<WatchedColumn>> alarms = replay.alarms();
        for (int i = 0; i < replay.windows().size(); i++)
            windows.add(window(replay.windows().get(i), alarms.get(i)));
        told.put("windows", windows);
        return told;
    }

    private static @Nullable Map<String, Object> chanceDocument(@Nullable FalseAlarms chance) {
        if (chance == null) return null;
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("windows", chance.windows());
        told.put("drift_verdicts", chance.verdicts());
        told.put("alarms", chance.alarms());
        told.put("alarm_share_low", chance.low());
        told.put("alarm_share_high", chance.high());
        return told;
    }

    private static Map<String, @Nullable Object> window(
            JudgedWindow window, List<WatchedColumn> alarms) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("key", window.key());
        told.put("start_date", window.start());
        told.put("end_date", window.end());
        told.put("against", window.against());
        told.put("verdict", Verdicts.word(window.verdict()));
        told.put("sentence", window.sentence());
        told.put("family", window.family());
        told.put("alarm", !alarms.isEmpty());
        told.put("segments", window.segments().stream().map(s -> segment(s, alarms)).toList());
        return told;
    }

    private static Map<String, Object> segment(
            JudgedWindow.Segment segment, List<WatchedColumn> alarms) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("segment", segment.name());
        told.put("reference_rows", segment.referenceRows());
        told.put("rows", segment.rows());
        Map<String, Object> columns = new LinkedHashMap<>();
        for (ColumnFinding finding : segment.findings())
            columns.put(finding.column(), column(finding, alarmed(segment, finding, alarms)));
        told.put("columns", columns);
        return told;
    }

    private static boolean alarmed(
            JudgedWindow.Segment segment, ColumnFinding finding, List<WatchedColumn> alarms) {
        return alarms.stream()
                .anyMatch(
                        alarm ->
                                alarm.segment().equals(segment.name())
                                        && alarm.column().equals(finding.column()));
    }

    private static Map<String, Object> column(ColumnFinding finding, boolean alarm) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("verdict", Verdicts.word(finding.verdict()));
        told.put("cause", finding.cause().name().toLowerCase(Locale.ROOT));
        told.put("effect", finding.effect());
        told.put("p_adjusted", finding.pAdjusted());
        told.put("minimum_detectable", finding.comparison().minimumDetectable());
        told.put("alarm", alarm);
        return told;
    }

    /// The windows by the first margin, then a line for each margin.
    List<String> words() {
        List<String> lines = new ArrayList<>();
        Replay first = replays.getFirst();
        List<List<WatchedColumn>> alarms = first.alarms();
        for (int i = 0; i < first.windows().size(); i++)
            lines.add(line(first.windows().get(i), alarms.get(i)));
        measured.learned().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        margin ->
                                "margin of %s learned from %d pairs: %.3f"
                                        .formatted(
                                                margin.getKey(),
                                                measured.pairs(),
                                                margin.getValue()))
                .forEach(lines::add);
        if (!measured.leftOut().isEmpty())
            lines.add("Not in both files: %s.".formatted(String.join(", ", measured.leftOut())));
        lines.add(family(first.windows().getLast()));
        for (int i = 0; i < replays.size(); i++)
            lines.add(summary(settings.get(i), replays.get(i)));
        return lines;
    }

    private static String line(JudgedWindow window, List<WatchedColumn> alarms) {
        return "%-23s against %-14s %-9s %s%s"
                .formatted(
                        window.key(),
                        window.against(),
                        Verdicts.word(window.verdict()),
                        window.sentence(),
                        alarms.isEmpty() ? "" : " ALARM: " + named(alarms));
    }

    private static String named(List<WatchedColumn> alarms) {
        List<String> names =
                alarms.stream()
                        .map(
                                a ->
                                        a.segment().equals(WindowComparison.ALL)
                                                ? a.column()
                                                : "%s (%s)".formatted(a.column(), a.segment()))
                        .toList();
        return names.size() <= 3
                ? String.join(", ", names)
                : "%s and %d more"
                        .formatted(String.join(", ", names.subList(0, 3)), names.size() - 3);
    }

    private String summary(CheckSettings settings, Replay replay) {
        Double aMonth = replay.raisedPerMonth();
        int raised = replay.raised();
        return "margin %s SD, alarm by %s: %s raised%s, %d of %d windows in alarm; %s"
                .formatted(
                        BigDecimal.valueOf(settings.numericMargin()).toPlainString(),
                        policy.words(),
                        Counted.of(raised, "alarm", "alarms"),
                        aMonth == null ? "" : String.format(Locale.ROOT, " (%.1f a month)", aMonth),
                        replay.windowsInAlarm(),
                        replay.windows().stream().map(JudgedWindow::key).distinct().count(),
                        chance(replay.falseAlarms()));
    }

    private static String family(JudgedWindow window) {
        return "The %d tests of a window are corrected together (%s, %.0f %%)."
                .formatted(
                        window.family().size(),
                        window.family().method(),
                        100 * window.family().q());
    }

    private static String chance(@Nullable FalseAlarms chance) {
        return chance == null
                ? "false alarms not measured."
                : "false alarms in %d of %d random windows of the reference (%.1f to %.1f %%)."
                        .formatted(
                                chance.alarms(),
                                chance.windows(),
                                100 * chance.low(),
                                100 * chance.high());
    }
}
