package dev.holdfast.data.window;

import dev.holdfast.data.table.RoleNames;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The classes of a classifier of several classes, and where the probability of each stands.
///
/// @param labels in the order of their texts; none when there are no several classes
/// @param columns as many, or none when there are no probabilities
record ClassColumns(List<String> labels, List<String> columns) {
    static final ClassColumns NONE = new ClassColumns(List.of(), List.of());

    /// Texts of more kinds are no classes.
    private static final int MOST = 200;

    /// Columns that were said to hold a class's probability, else those that are called as usual for a class of the reference. None when one column was said to hold the
    /// probability of the positive class.
    ///
    /// @param said column names by role
    /// @param found the same, with those that were found by their names
    static ClassColumns of(
            Map<String, String> said, Map<String, String> found, WindowTable reference) {
        SortedMap<String, String> columns = new TreeMap<>();
        said.forEach(
                (role, column) -> {
                    if (role.startsWith(RoleNames.OF_CLASS))
                        columns.put(role.substring(RoleNames.OF_CLASS.length()), column);
                });
        if (columns.isEmpty() && !said.containsKey("y_pred_proba"))
            columns.putAll(named(found, reference));
        return columns.size() < 2
                ? NONE
                : new ClassColumns(List.copyOf(columns.keySet()), List.copyOf(columns.values()));
    }

    private static Map<String, String> named(Map<String, String> found, WindowTable reference) {
        Map<String, String> columns = new TreeMap<>();
        List<String> names = reference.names().stream().filter(RoleNames::mayBeOfClass).toList();
        if (names.isEmpty()) return columns;
        for (String label : labels(found, reference))
            for (String name : RoleNames.usual(RoleNames.OF_CLASS + label))
                if (names.contains(name)) columns.putIfAbsent(label, name);
        return columns;
    }

    private static Set<String> labels(Map<String, String> found, WindowTable reference) {
        Set<String> labels = new TreeSet<>();
        for (String role : List.of("y_true", "y_pred")) {
            String column = found.getOrDefault(role, "");
            if (reference.has(column)) labels.addAll(distinct(reference.labels(column)));
        }
        return labels;
    }

    private static Set<String> distinct(@Nullable String[] cells) {
        Set<String> distinct = new HashSet<>();
        for (String cell : cells) if (cell != null) distinct.add(cell);
        return distinct;
    }

    /// Classes without probabilities: what truth and answer of the reference say in words. None where the truth is a number.
    static ClassColumns inWords(Map<String, String> found, WindowTable reference) {
        String truth = found.getOrDefault("y_true", "");
        if (!reference.has(truth) || !reference.hasWords(truth)) return NONE;
        Set<String> labels = labels(found, reference);
        return labels.size() < 2 || labels.size() > MOST
                ? NONE
                : new ClassColumns(new ArrayList<>(labels), List.of());
    }

    /// Columns by role.
    Map<String, String> roles() {
        Map<String, String> roles = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++)
            roles.put(RoleNames.OF_CLASS + labels.get(i), columns.get(i));
        return roles;
    }
}
