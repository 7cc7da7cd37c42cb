package dev.holdfast.data.table;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.catalog.data.Schema;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.OptionalInt;

/// The columns of a table by what they are for: `y_true`, `y_pred`, `y_pred_proba`, `y_pred_proba.CLASS`, `user`, `item`, `score`, `relevance`. Which is which
/// is said outright, or told by the usual names, or by the roles that were guessed.
public final class RoleColumns {
    private final Table table;
    private final Schema schema;
    private final Map<String, String> said;

    /// @param said column names by role
    public RoleColumns(Table table, Schema schema, Map<String, String> said) {
        this.table = table;
        this.schema = schema;
        this.said = Map.copyOf(said);
    }

    /// The place of the column in that role, or nothing.
    ///
    /// @throws Trouble when one was named that is not there
    public OptionalInt find(String role) {
        String name = said.get(role);
        if (name != null) {
            int place = table.place(name);
            if (place >= 0) return OptionalInt.of(place);
            throw missing(role, "there is no column " + name);
        }
        OptionalInt usual = usual(role);
        if (usual.isPresent()) return usual;
        Role meant = RoleNames.ROLES.get(role);
        return schema.columns().stream()
                .filter(column -> column.role() == meant)
                .mapToInt(column -> table.place(column.name()))
                .findFirst();
    }

    private OptionalInt usual(String role) {
        return RoleNames.usual(role).stream()
                .mapToInt(table::place)
                .filter(place -> place >= 0)
                .findFirst();
    }

    /// The cells in that role as numbers, NaN where missing.
    ///
    /// @throws Trouble when there is no such column or it holds texts
    public double[] numbers(String role) {
        int place = needed(role);
        if (table.isNumeric(place)) return table.numbers(place);
        throw new Trouble(
                "Could not read %s as numbers.".formatted(table.names().get(place)),
                "It holds texts or dates, and %s must be numbers.".formatted(role),
                "Name another column: --role %s=COLUMN.".formatted(role));
    }

    /// The cells in that role as text, null where missing.
    ///
    /// @throws Trouble when there is no such column
    public @Nullable String[] texts(String role) {
        return table.texts(needed(role));
    }

    private int needed(String role) {
        return find(role).orElseThrow(() -> missing(role, "no column is called so"));
    }

    private Trouble missing(String role, String why) {
        return new Trouble(
                "Could not find %s.".formatted(role),
                "Of the columns %s %s.".formatted(String.join(", ", table.names()), why),
                "Name it: --role %s=COLUMN.".formatted(role));
    }
}
