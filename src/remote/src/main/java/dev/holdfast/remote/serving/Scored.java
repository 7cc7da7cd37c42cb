package dev.holdfast.remote.serving;

import java.util.List;

/// Named outputs with one text per row.
public record Scored(List<String> outputs, List<List<String>> rows) {
    public Scored {
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }
}
