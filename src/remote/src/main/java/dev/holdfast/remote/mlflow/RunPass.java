package dev.holdfast.remote.mlflow;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executor;

/// Brings the runs up to date: all of them, or those that may have changed.
final class RunPass {
    /// Where a sweep stands: the number of its group of experiments and the start reached, `2:1700000000000`.
    private static final String SWEEP = "runs.sweep";

    /// A name for the set of deleted runs as last seen.
    private static final String DELETED = "runs.deleted";

    private static final int GROUP = 200;

    private final Session session;
    private final RowWriter writer;
    private final Vanished vanished;
    private final Executor ahead;
    private final int size;

    RunPass(Session session, RowWriter writer, Vanished vanished, Executor ahead, int size) {
        this.session = session;
        this.writer = writer;
        this.vanished = vanished;
        this.ahead = ahead;
        this.size = size;
    }

    /// Goes through every run, from where a broken-off sweep stopped. True when it saw everything, and
    /// so could mark what is gone; one that was resumed did not.
    boolean everything(List<String> experiments) {
        Place place = Place.of(session.cursor(SWEEP));
        List<List<String>> groups = groups(experiments);
        Set<String> seen = new HashSet<>();
        Set<String> deleted = new TreeSet<>();
        for (int group = place.group(); group < groups.size(); group++)
            sweep(
                    groups.get(group),
                    group,
                    group == place.group() ? place.start() : 0,
                    seen,
                    deleted);
        session.saveCursor(SWEEP, "");
        if (!place.beginning()) return false;
        session.saveCursor(DELETED, name(deleted));
        return vanished.settle(Kind.RUN, seen, () -> secondLook(groups));
    }

    private void sweep(
            List<String> experiments, int group, long from, Set<String> seen, Set<String> deleted) {
        var pager = pager(RunSearch.everything(experiments, size));
        pager.each(
                from,
                (runs, end) -> {
                    writer.write(Kind.RUN, runs, SWEEP, group + ":" + end);
                    runs.stream()
                            .filter(RunPass::isDeleted)
                            .map(MlflowMapping::runId)
                            .forEach(deleted::add);
                });
        seen.addAll(pager.seen());
    }

    private Set<String> secondLook(List<List<String>> groups) {
        Set<String> seen = new HashSet<>();
        for (List<String> group : groups) {
            var pager = pager(RunSearch.everything(group, size));
            pager.each(0, (runs, _) -> writer.write(Kind.RUN, runs));
            seen.addAll(pager.seen());
        }
        return seen;
    }

    /// Looks at runs that started or ended since a moment or still run, and at all deleted ones. False
    /// when the set of deleted runs is another than before, so that one may have been restored.
    boolean changes(List<String> experiments, long since) {
        Set<String> deleted = new TreeSet<>();
        for (List<String> group : groups(experiments)) {
            for (String filter :
                    List.of(
                            "attributes.start_time >= " + since,
                            "attributes.end_time >= " + since,
                            "attributes.status = 'RUNNING'",
                            "attributes.status = 'SCHEDULED'"))
                pager(new RunSearch(group, filter, false, size))
                        .each(0, (runs, _) -> writer.write(Kind.RUN, runs));
            var pager = pager(new RunSearch(group, "", true, size));
            pager.each(0, (runs, _) -> writer.write(Kind.RUN, runs));
            deleted.addAll(pager.seen());
        }
        return session.cursor(DELETED).equals(name(deleted));
    }

    private RunPager pager(RunSearch search) {
        return new RunPager(session.rest(), search, ahead, session.progress());
    }

    private static boolean isDeleted(JsonNode run) {
        return Fields.text(Fields.object(run, "info"), "lifecycle_stage").equals("deleted");
    }

    private static String name(Set<String> ids) {
        byte[] text = String.join("\n", ids).getBytes(StandardCharsets.UTF_8);
        return ids.size() + " " + UUID.nameUUIDFromBytes(text);
    }

    private static List<List<String>> groups(List<String> experiments) {
        List<List<String>> groups = new ArrayList<>();
        for (int i = 0; i < experiments.size(); i += GROUP)
            groups.add(experiments.subList(i, Math.min(i + GROUP, experiments.size())));
        return groups;
    }

    private record Place(int group, long start) {
        static Place of(String cursor) {
            String[] parts = cursor.split(":", 2);
            if (parts.length < 2) return new Place(0, 0);
            return new Place(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
        }

        boolean beginning() {
            return group == 0 && start == 0;
        }
    }
}
