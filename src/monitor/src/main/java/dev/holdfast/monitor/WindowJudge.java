package dev.holdfast.monitor;

import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.watch.WindowComparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns measured windows into verdicts. The family of a window is every column of every segment against one reference.
public record WindowJudge(CheckSettings settings) {
    /// In the order given. Comparisons of the same window and reference are its segments.
    public List<JudgedWindow> judge(List<WindowComparison> measured) {
        Map<Question, List<WindowComparison>> byWindow = new LinkedHashMap<>();
        for (WindowComparison part : measured)
            byWindow.computeIfAbsent(
                            new Question(part.key(), part.against()), _ -> new ArrayList<>())
                    .add(part);
        return byWindow.values().stream().map(this::judged).toList();
    }

    private record Question(String key, String against) {}

    private JudgedWindow judged(List<WindowComparison> parts) {
        List<ColumnComparison> all =
                parts.stream().map(WindowComparison::columns).flatMap(Collection::stream).toList();
        Judgement judgement = new DriftJudge().judge(all, settings);
        List<JudgedWindow.Segment> segments = new ArrayList<>();
        int first = 0;
        for (WindowComparison part : parts) {
            int next = first + part.columns().size();
            segments.add(
                    new JudgedWindow.Segment(
                            part.segment(),
                            part.referenceRows(),
                            part.rows(),
                            judgement.findings().subList(first, next)));
            first = next;
        }
        List<ColumnFinding> ofAll = segments.getFirst().findings();
        WindowComparison window = parts.getFirst();
        return new JudgedWindow(
                window.key(),
                window.start(),
                window.end(),
                window.against(),
                judgement.verdict(),
                CheckWords.sentence(ofAll),
                judgement.family(),
                segments);
    }
}
