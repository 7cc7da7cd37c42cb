package dev.holdfast.monitor;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.Cause;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The columns of a reference set against those of a current window, before any value is looked at: `shared` can be compared, `changes` cannot.
/// Columns that are not there to be compared (identifiers, times, what is to be ignored) are in neither, nor is a target that the current window
/// lacks: what a model foretells becomes known later.
public record SchemaComparison(List<Column> shared, List<SchemaChange> changes) {
    public SchemaComparison {
        shared = List.copyOf(shared);
        changes = List.copyOf(changes);
    }

    /// The roles are those of the reference.
    ///
    /// @throws Trouble when the windows have no column in common that can be compared
    public static SchemaComparison between(Window reference, Window current) {
        var shared = new ArrayList<Column>();
        var changes = new ArrayList<SchemaChange>();
        for (Column column : reference.schema().columns()) {
            if (!column.role().compared()) continue;
            Optional<Column> now = current.column(column.name());
            if (now.isEmpty() && column.role() == Role.TARGET) continue;
            if (now.isEmpty()) changes.add(SchemaChange.gone(column, reference));
            else if (retyped(column, now.get(), reference, current))
                changes.add(SchemaChange.retyped(column, now.get().type(), reference, current));
            else if (!column.type().temporal()) shared.add(column);
        }
        if (shared.isEmpty() && changes.stream().noneMatch(c -> c.cause() == Cause.RETYPED))
            throw new Trouble(
                    "There is nothing to compare.",
                    "Reference and current have no column in common that holds numbers or"
                            + " categories and is a feature, target, prediction or score.",
                    "Check the columns' names, types and roles.");
        return new SchemaComparison(shared, changes);
    }

    /// Only these columns.
    ///
    /// @throws Trouble when the reference has no such column to compare
    public SchemaComparison only(Set<String> names) {
        for (String name : names)
            if (columns().noneMatch(column -> column.name().equals(name)))
                throw new Trouble(
                        "There is no column %s to compare.".formatted(name),
                        "The reference does not have it, or its role keeps it out.",
                        "Check the name.");
        return new SchemaComparison(
                shared.stream().filter(c -> names.contains(c.name())).toList(),
                changes.stream().filter(c -> names.contains(c.column().name())).toList());
    }

    private Stream<Column> columns() {
        return Stream.concat(shared.stream(), changes.stream().map(SchemaChange::column));
    }

    private static boolean retyped(Column before, Column now, Window reference, Window current) {
        if (reference.empty(before.name()) || current.empty(before.name())) return false;
        if (SchemaChange.comparable(before.type(), now.type())) return false;
        // Numbers are categories too: a column of codes may hold only digits this time, and only
        // its cells told the type.
        boolean codes = !before.type().numeric() && !before.type().temporal();
        return !(codes && now.type().numeric() && !current.declaresTypes());
    }
}
