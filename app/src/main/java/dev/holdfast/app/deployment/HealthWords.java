package dev.holdfast.app.deployment;

import dev.holdfast.app.look.Mark;
import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.deployment.Health;
import dev.holdfast.catalog.deployment.Probe;
import dev.holdfast.report.words.Moments;
import dev.holdfast.report.words.Numbers;
import dev.holdfast.report.words.Sizes;

import java.util.List;
import java.util.Optional;

/// How a deployment is, in words.
record HealthWords(Words words, Moments moments) {
    /// "Ready since today 09:12, answers in 12 ms. 3 of 720 probes failed." or what is wrong, since when and why.
    String sentence(DeploymentRow row, List<Probe> probes) {
        return sentence(row, probes, row.last() == null ? "" : row.last().reason());
    }

    /// As [#sentence], for where the reason stands beside it.
    String withoutReason(DeploymentRow row, List<Probe> probes) {
        return sentence(row, probes, "");
    }

    private String sentence(DeploymentRow row, List<Probe> probes, String why) {
        Probe last = row.last();
        if (last == null) return words.text("health.never");
        String since = moments.brief(since(probes, last));
        String now =
                switch (last.health()) {
                    case READY -> words.text("health.ready", since, Sizes.duration(last.latency()));
                    case ALIVE_NOT_READY -> words.text("health.notReady", since, why);
                    case DOWN -> words.text("health.down", since, why);
                    case UNKNOWN -> words.text("health.unknown", why);
                };
        return (now.strip() + " " + count(probes)).strip();
    }

    private String count(List<Probe> probes) {
        if (probes.size() < 2) return "";
        long failed = probes.stream().filter(p -> p.health() != Health.READY).count();
        return words.text(
                failed == 0 ? "health.probes.fine" : "health.probes.failed",
                Numbers.count(probes.size(), "probe", "probes"),
                Numbers.count(failed));
    }

    /// From when on every probe found what the last one did.
    private static java.time.Instant since(List<Probe> probes, Probe last) {
        return probes.reversed().stream()
                .takeWhile(p -> p.health() == last.health())
                .reduce((_, earlier) -> earlier)
                .orElse(last)
                .at();
    }

    String word(Health health) {
        return words.text("health.word." + health.name());
    }

    static Mark mark(Health health) {
        return switch (health) {
            case READY -> Mark.STABLE;
            case ALIVE_NOT_READY -> Mark.WARN;
            case DOWN -> Mark.FAILED;
            case UNKNOWN -> Mark.OFF;
        };
    }

    /// The middle and the slow end of the latency of probes that were answered.
    Optional<String> latency(List<Probe> probes) {
        List<Long> millis =
                probes.stream()
                        .filter(p -> p.health() == Health.READY)
                        .map(p -> p.latency().toMillis())
                        .sorted()
                        .toList();
        if (millis.isEmpty()) return Optional.empty();
        return Optional.of(
                words.text(
                        "health.latency",
                        millis.get(millis.size() / 2),
                        millis.get((int) Math.ceil(millis.size() * 0.95) - 1)));
    }
}
