package dev.holdfast.data.window;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.data.table.RoleNames;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Truths that came later in a file of their own, by the id of the row they belong to. Ids are compared as texts; a whole number is the same with and without a fraction of 0.
final class LateLabels {
    private static final String LABELS = "The labels";

    private final String key;
    private final String truth;
    private final int rows;
    private final Map<String, String> truths = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /// @param key the column of ids, which all files have
    /// @param role what was said or found to be the truth, or empty
    /// @throws Trouble when a column is missing, or an id stands there twice
    LateLabels(WindowTable labels, String key, String role) {
        this.key = key;
        this.rows = labels.rows();
        @Nullable String[] ids = ids(labels, LABELS);
        this.truth = truth(labels, role);
        @Nullable String[] cells = labels.labels(truth);
        for (int i = 0; i < rows; i++) {
            String id = ids[i];
            String cell = cells[i];
            if (id != null && cell != null) truths.put(id, cell);
        }
    }

    /// The column that holds the truth.
    String truth() {
        return truth;
    }

    private String truth(WindowTable labels, String role) {
        if (labels.has(role)) return role;
        List<String> others = labels.names().stream().filter(name -> !name.equals(key)).toList();
        for (String usual : RoleNames.usual("y_true")) if (others.contains(usual)) return usual;
        if (others.size() == 1) return others.getFirst();
        throw new Trouble(
                "Could not tell which column of the labels is the truth.",
                "Beside %s they have: %s.".formatted(key, String.join(", ", others)),
                "Name it: --role y_true=COLUMN.");
    }

    /// The ids of a file's rows, null where missing.
    private @Nullable String[] ids(WindowTable table, String whose) {
        if (!table.has(key))
            throw new Trouble(
                    "%s cannot be joined by %s.".formatted(whose, key),
                    "There is no such column; the columns are: %s."
                            .formatted(String.join(", ", table.names())),
                    "Name one that all files have: --key COLUMN.");
        @Nullable String[] ids = table.labels(key);
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        String first = null;
        for (String id : ids)
            if (id != null && !seen.add(id) && twice.add(id) && first == null) first = id;
        if (first != null) throw twice(whose, first, twice.size());
        return ids;
    }

    private Trouble twice(String whose, String id, int many) {
        String which = many == 1 ? "stands" : "and %d more stand".formatted(many - 1);
        return new Trouble(
                "%s cannot be joined by %s.".formatted(whose, key),
                "%s %s %s in more than one row, so it is not clear which truth belongs to which row."
                        .formatted(key, id, which),
                "Keep one row for each id, or name another column: --key COLUMN.");
    }

    /// Gives the rows of a table their truths in a column called `column`; rows whose id has none are left without.
    ///
    /// @param whose what the table is called in words
    /// @throws Trouble when it has no ids, or one twice
    void join(WindowTable table, String column, String whose) {
        @Nullable String[] ids = ids(table, whose);
        @Nullable String[] joined = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            joined[i] = ids[i] == null ? null : truths.get(ids[i]);
            if (joined[i] != null) used.add(Objects.requireNonNull(ids[i]));
        }
        table.put(column, joined);
    }

    /// How many labels there are, and how many of them belong to no row.
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("key", key);
        told.put("truth", truth);
        told.put("rows", rows);
        told.put("without_id_or_truth", rows - truths.size());
        told.put("without_row", truths.size() - used.size());
        return told;
    }
}
