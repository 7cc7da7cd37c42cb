package dev.holdfast.workbench.run;

import dev.holdfast.catalog.Page;
import dev.holdfast.catalog.run.Run;
import dev.holdfast.catalog.run.RunQuery;
import dev.holdfast.catalog.run.RunStore;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// Puts runs together that are equal in all parameters but one, such as the seed. Blocks; call it from a background task.
///
/// @param limit at most so many runs are read
public record RunGrouping(RunStore store, int limit) {
    private static final int PAGE = 1_000;

    public static RunGrouping withDefaults(RunStore store) {
        return new RunGrouping(store, 50_000);
    }

    /// The runs that the query asks for, whatever its page, grouped by all parameters but `param`. A run that lacks it is in the group
    /// of those that have it.
    public RunGroups allBut(String param, RunQuery query) {
        Map<Map<String, String>, Growing> groups = new LinkedHashMap<>();
        int read = 0;
        long total;
        int size;
        do {
            Page<Run> page = store.page(query.page(read, Math.min(PAGE, limit - read)));
            for (Run run : page.rows())
                groups.computeIfAbsent(without(param, run), _ -> new Growing()).add(run);
            size = page.rows().size();
            read += size;
            total = page.total();
        } while (size > 0 && read < Math.min(total, limit));
        List<RunGroup> all =
                groups.entrySet().stream().map(g -> g.getValue().group(g.getKey())).toList();
        return new RunGroups(all, read, total);
    }

    private static Map<String, String> without(String param, Run run) {
        Map<String, String> rest = new HashMap<>(run.params());
        rest.remove(param);
        return rest;
    }

    /// A group whose runs still come in.
    private static final class Growing {
        private final Map<String, DoubleStream.Builder> values = new HashMap<>();
        private int runs;

        void add(Run run) {
            runs++;
            run.metrics()
                    .forEach(
                            (name, value) -> {
                                if (Double.isFinite(value))
                                    values.computeIfAbsent(name, _ -> DoubleStream.builder())
                                            .add(value);
                            });
        }

        RunGroup group(Map<String, String> params) {
            Map<String, MetricSample> metrics = new HashMap<>();
            values.forEach(
                    (name, found) -> metrics.put(name, MetricSample.of(found.build().toArray())));
            return new RunGroup(params, runs, metrics);
        }
    }
}
