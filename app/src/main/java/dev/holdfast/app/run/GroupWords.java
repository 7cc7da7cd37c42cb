package dev.holdfast.app.run;

import dev.holdfast.app.words.Words;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.workbench.run.MetricSample;
import dev.holdfast.workbench.run.RunGroup;
import dev.holdfast.workbench.run.RunGroups;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is said of groups of runs.
final class GroupWords {
    private final Words words;

    GroupWords(Words words) {
        this.words = words;
    }

    String hint(String leftOut) {
        return words.text("runs.groups.hint", leftOut);
    }

    String status(RunGroups groups, double millis) {
        return words.text(
                groups.read() < groups.total() ? "runs.groups.status.first" : "runs.groups.status",
                groups.groups().size(),
                groups.read(),
                millis,
                groups.total());
    }

    /// "0.7925 ± 0.0031", with n where not every run of the group has the metric.
    String cell(RunGroup group, String metric) {
        MetricSample sample = group.metrics().get(metric);
        if (sample == null) return Numbers.NONE;
        String spread = RunValues.spread(sample.mean(), sample.deviation());
        return sample.size() == group.runs()
                ? spread
                : words.text("runs.groups.value", spread, sample.size());
    }

    /// A group by what tells it from the others: "depth 6, no eta".
    String name(RunGroup group, List<String> differing) {
        if (differing.isEmpty()) return words.text("runs.groups.all");
        return differing.stream()
                .map(
                        param -> {
                            String value = group.params().get(param);
                            return value == null
                                    ? words.text("runs.groups.lacks", param)
                                    : param + " " + value;
                        })
                .collect(Collectors.joining(", "));
    }

    /// The second group against the first: both means, the difference, its interval and n.
    String answer(String metric, RunGroup first, RunGroup second, List<String> differing) {
        List<String> telling =
                differing.stream()
                        .filter(
                                p ->
                                        !java.util.Objects.equals(
                                                first.params().get(p), second.params().get(p)))
                        .toList();
        String nameOfFirst = name(first, telling);
        String nameOfSecond = name(second, telling);
        MetricSample before = first.metrics().get(metric);
        MetricSample after = second.metrics().get(metric);
        Optional<MetricSample.Gap> gap =
                before == null || after == null ? Optional.empty() : after.lessThat(before);
        if (before == null || after == null || gap.isEmpty())
            return words.text(
                    "runs.groups.few",
                    metric,
                    nameOfSecond,
                    size(after),
                    nameOfFirst,
                    size(before));
        String said =
                words.text(
                        "runs.groups.answer",
                        metric,
                        nameOfSecond,
                        RunValues.metric(after.mean()),
                        nameOfFirst,
                        RunValues.metric(before.mean()),
                        RunValues.signed(gap.get().value()),
                        RunValues.signed(gap.get().low()),
                        RunValues.signed(gap.get().high()),
                        after.size(),
                        before.size());
        return gap.get().undecided() ? said + " " + words.text("runs.groups.undecided") : said;
    }

    private static int size(@Nullable MetricSample sample) {
        return sample == null ? 0 : sample.size();
    }
}
