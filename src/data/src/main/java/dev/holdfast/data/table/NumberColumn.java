package dev.holdfast.data.table;

import dev.holdfast.catalog.Trouble;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which column of a table holds the numbers that are asked for.
public final class NumberColumn {
    private NumberColumn() {}

    /// The place of the column called `name`; without a name, of the only column that holds numbers.
    ///
    /// @throws Trouble when there is no such column, or no name and several
    public static int of(Table table, String name) {
        List<Integer> numeric =
                IntStream.range(0, table.names().size()).filter(table::isNumeric).boxed().toList();
        if (name.isEmpty()) {
            if (numeric.size() == 1) return numeric.getFirst();
            throw new Trouble(
                    "Could not tell which column to read.",
                    "%d columns hold numbers.".formatted(numeric.size()),
                    numeric.isEmpty()
                            ? "Name one, and say in a schema that it holds numbers."
                            : "Name one of: %s."
                                    .formatted(
                                            numeric.stream()
                                                    .map(table.names()::get)
                                                    .collect(Collectors.joining(", "))));
        }
        int place = table.needed(name);
        if (!numeric.contains(place))
            throw new Trouble(
                    "Could not read %s as numbers.".formatted(name),
                    "It holds texts or dates.",
                    "Name another column, or say that it is a number in a schema.");
        return place;
    }
}
