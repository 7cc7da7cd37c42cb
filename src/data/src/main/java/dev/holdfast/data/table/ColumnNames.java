package dev.holdfast.data.table;

import dev.holdfast.catalog.data.Schema;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/// The names of the columns, kept as JSON in the metadata of the table's file.
final class ColumnNames {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ColumnNames() {}

    static String write(Schema schema) {
        return JSON.writeValueAsString(schema.columns().stream().map(c -> c.name()).toList());
    }

    static List<String> read(String json) {
        return List.of(JSON.readValue(json, String[].class));
    }
}
