package dev.holdfast.data.pushdown;

import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.data.Profile;
import dev.holdfast.catalog.data.Schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Two windows compared where they lie. `from` says per compared column what its figures are made from, in words; profiles hold counts alone.
public record PushedPair(
        Side reference,
        Side current,
        List<ColumnComparison> columns,
        Map<String, String> from,
        Answered answered) {
    /// One window: its columns, and how many rows and missing cells it has.
    public record Side(Schema schema, Profile profile) {}

    public PushedPair {
        columns = List.copyOf(columns);
        from = Collections.unmodifiableMap(new LinkedHashMap<>(from));
    }
}
