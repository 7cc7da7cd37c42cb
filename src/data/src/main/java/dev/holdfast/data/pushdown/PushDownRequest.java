package dev.holdfast.data.pushdown;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.catalog.data.Schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What to compare where.
///
/// @param typed columns that are said to hold numbers or categories, whatever the database declares
/// @param roles roles that are said, by column name
/// @param only names of the columns wanted; all when empty
/// @param seconds how long the database may take for one question
public record PushDownRequest(
        DatabaseAddress address,
        TableSource reference,
        TableSource current,
        List<Column> typed,
        Map<String, Role> roles,
        Set<String> only,
        int seconds) {
    public PushDownRequest {
        typed = List.copyOf(typed);
        roles = Map.copyOf(roles);
        only = Set.copyOf(only);
        if (seconds < 1)
            throw new Trouble(
                    "%d is no time for a question.".formatted(seconds),
                    "It is less than a second.",
                    "Give --timeout a number of seconds from 1 on.");
    }

    boolean wants(String name) {
        return only.isEmpty() || only.contains(name);
    }

    /// The columns with what is said of them.
    Schema applied(Schema schema) {
        return new Schema(schema.columns().stream().map(this::said).toList());
    }

    private Column said(Column column) {
        Column type =
                typed.stream()
                        .filter(said -> said.name().equals(column.name()))
                        .findFirst()
                        .orElse(column);
        return new Column(
                column.name(), type.type(), roles.getOrDefault(column.name(), type.role()));
    }

    /// @throws Trouble when something is said of a column that neither window has
    void mustKnow(Schema reference, Schema current) {
        Stream.concat(typed.stream().map(Column::name), roles.keySet().stream())
                .filter(name -> reference.column(name).isEmpty() && current.column(name).isEmpty())
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new Trouble(
                                    "The schema does not fit.",
                                    "It names a column %s, and neither window has it."
                                            .formatted(name),
                                    "Check the names in the schema.");
                        });
    }
}
