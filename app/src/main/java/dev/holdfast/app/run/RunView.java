package dev.holdfast.app.run;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.run.RunFilter;
import dev.holdfast.catalog.run.RunFilterText;
import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.catalog.run.RunOrder;

import java.util.List;
import java.util.Optional;

/// What the run table shows: filter, order, and whether only columns that differ.
record RunView(RunFilter filter, List<RunOrder> order, boolean onlyDifferences) {
    private static final String UP = "up";
    private static final String DOWN = "down";
    private static final String DIFFERENCES = "differences";
    private static final String ALL = "all";

    RunView {
        order = List.copyOf(order);
    }

    RunView filteredBy(RunFilter other) {
        return new RunView(other, order, onlyDifferences);
    }

    /// Three lines that [#read(String)] understands: the filter, what is sorted by, the columns.
    String write() {
        return String.join(
                "\n",
                RunFilterText.print(filter).replace('\n', ' '),
                order.isEmpty() ? "" : print(order.getFirst()),
                onlyDifferences ? DIFFERENCES : ALL);
    }

    /// Empty for a text that says nothing understandable, such as one of a later program.
    static Optional<RunView> read(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 3) return Optional.empty();
        try {
            return Optional.of(
                    new RunView(
                            RunFilterText.parse(lines[0]),
                            lines[1].isEmpty() ? List.of() : List.of(order(lines[1])),
                            lines[2].equals(DIFFERENCES)));
        } catch (Trouble | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String print(RunOrder order) {
        return "%s %s %s"
                .formatted(order.ascending() ? UP : DOWN, order.key().family(), order.key().name());
    }

    private static RunOrder order(String text) {
        String[] parts = text.split(" ", 3);
        if (parts.length != 3) throw new IllegalArgumentException("no order: " + text);
        RunKey key = new RunKey(RunKey.Family.valueOf(parts[1]), parts[2]);
        return new RunOrder(key, parts[0].equals(UP));
    }
}
