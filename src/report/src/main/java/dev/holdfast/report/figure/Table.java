package dev.holdfast.report.figure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The numbers of a figure: a header and rows of cells, all of the header's length.
public record Table(List<String> header, List<List<Cell>> rows) {
    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows)
            if (row.size() != header.size())
                throw new IllegalArgumentException(
                        row.size() + " cells under " + header.size() + " heads");
    }

    /// A cell as it reads, and its exact number if it is one.
    public record Cell(String text, @Nullable Double number) {
        public static Cell of(String text) {
            return new Cell(text, null);
        }

        public static Cell of(double number, String text) {
            return new Cell(text, number);
        }
    }

    /// Whether a column holds numbers, which stand to the right.
    public boolean numeric(int column) {
        return rows.stream().anyMatch(r -> r.get(column).number() != null);
    }

    /// The rows as text.
    public List<List<String>> text() {
        return rows.stream().map(r -> r.stream().map(Cell::text).toList()).toList();
    }

    static Builder under(String... header) {
        return new Builder(List.of(header));
    }

    /// Collects rows.
    static final class Builder {
        private final List<String> header;
        private final List<List<Cell>> rows = new ArrayList<>();

        private Builder(List<String> header) {
            this.header = header;
        }

        Builder row(Cell... cells) {
            rows.add(Arrays.asList(cells));
            return this;
        }

        Table build() {
            return new Table(header, rows);
        }
    }
}
