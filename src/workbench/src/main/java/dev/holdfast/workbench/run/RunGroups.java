package dev.holdfast.workbench.run;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/// The groups of a run table, in the order of their first runs.
///
/// @param read how many runs are in groups
/// @param total how many there are; more than `read` where there were too many to read
public record RunGroups(List<RunGroup> groups, long read, long total) {
    public RunGroups {
        groups = List.copyOf(groups);
    }

    /// The parameters that tell the groups apart, by name. A parameter that some groups lack is one of them.
    public List<String> differing() {
        TreeSet<String> names = new TreeSet<>(Comparator.naturalOrder());
        for (RunGroup group : groups) names.addAll(group.params().keySet());
        names.removeIf(this::isSameInAll);
        return List.copyOf(names);
    }

    private boolean isSameInAll(String param) {
        String first = groups.getFirst().params().get(param);
        return groups.stream().allMatch(g -> Objects.equals(g.params().get(param), first));
    }
}
