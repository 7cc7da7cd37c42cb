package dev.holdfast.app.dataset;

import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.DatasetVersion;
import dev.holdfast.report.words.Numbers;

import java.util.ArrayList;
import java.util.List;

/// What changed from one version of a dataset to the next: rows, columns by name and type, content.
public record VersionDifference(
        long rows,
        List<String> added,
        List<String> removed,
        List<String> retyped,
        boolean sameContent) {
    public VersionDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        retyped = List.copyOf(retyped);
    }

    public static VersionDifference between(DatasetVersion before, DatasetVersion after) {
        List<String> retyped = new ArrayList<>();
        for (Column column : after.schema().columns())
            before.schema()
                    .column(column.name())
                    .filter(old -> old.type() != column.type())
                    .ifPresent(_ -> retyped.add(column.name()));
        return new VersionDifference(
                after.rows() - before.rows(),
                missingFrom(before, after),
                missingFrom(after, before),
                retyped,
                before.fingerprint().content().equals(after.fingerprint().content()));
    }

    private static List<String> missingFrom(DatasetVersion there, DatasetVersion here) {
        return here.schema().columns().stream()
                .map(Column::name)
                .filter(name -> there.schema().column(name).isEmpty())
                .toList();
    }

    /// "+1,895 rows, temp is new, wind_gust changed type"; or that only the content did.
    public String sentence(Words words) {
        if (sameContent) return words.text("version.same");
        List<String> parts = new ArrayList<>();
        if (rows != 0)
            parts.add(
                    words.text(
                            Math.abs(rows) == 1 ? "version.row" : "version.rows",
                            Numbers.signed(rows, 0, "")));
        add(parts, words, "version.added", added);
        add(parts, words, "version.removed", removed);
        add(parts, words, "version.retyped", retyped);
        return parts.isEmpty() ? words.text("version.values") : String.join(", ", parts);
    }

    private static void add(List<String> parts, Words words, String key, List<String> names) {
        if (names.isEmpty()) return;
        parts.add(
                names.size() == 1
                        ? words.text(key + ".one", names.getFirst())
                        : words.text(key + ".many", names.size()));
    }
}
