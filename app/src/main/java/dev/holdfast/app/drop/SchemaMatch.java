package dev.holdfast.app.drop;

import dev.holdfast.app.words.Words;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.report.words.Numbers;

import java.util.List;

/// How the columns of a file fit those of a dataset.
record SchemaMatch(int columns, int matching, List<String> added, List<String> lacking) {
    private static final int NAMED = 3;

    SchemaMatch {
        added = List.copyOf(added);
        lacking = List.copyOf(lacking);
    }

    static SchemaMatch of(Schema file, Schema dataset) {
        List<String> added =
                file.columns().stream()
                        .map(Column::name)
                        .filter(name -> dataset.column(name).isEmpty())
                        .toList();
        List<String> lacking =
                dataset.columns().stream()
                        .map(Column::name)
                        .filter(name -> file.column(name).isEmpty())
                        .toList();
        long matching =
                file.columns().stream()
                        .filter(
                                column ->
                                        dataset.column(column.name())
                                                .filter(old -> old.type() == column.type())
                                                .isPresent())
                        .count();
        return new SchemaMatch(file.columns().size(), (int) matching, added, lacking);
    }

    /// Whether the file looks like another state of the same table.
    boolean fits() {
        return matching * 2 > columns;
    }

    /// "20 of 21 columns match by name and type, plane_age is new."
    String sentence(Words words) {
        if (matching == columns && lacking.isEmpty()) return words.text("drop.match.all", columns);
        String start = words.text("drop.match.some", matching, columns);
        return start
                + part(words, "drop.match.new", added)
                + part(words, "drop.match.lacking", lacking)
                + ".";
    }

    private static String part(Words words, String key, List<String> names) {
        if (names.isEmpty()) return "";
        String named =
                names.size() <= NAMED
                        ? Numbers.list(names)
                        : words.text("drop.match.columns", Numbers.count(names.size()));
        return ", " + words.text(names.size() == 1 ? key + ".one" : key + ".many", named);
    }
}
