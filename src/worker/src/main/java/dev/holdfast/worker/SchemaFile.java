package dev.holdfast.worker;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.data.Brought;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.data.table.RoleNames;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `--schema` names: a JSON file whose `columns` maps each column to `num`, `cat`, or a role: `target`, `prediction`, `score`, `time`, `id`,
/// `ignore`. `roles` holds the latter; their types are found out.
public record SchemaFile(List<Column> columns, Map<String, Role> roles) {
    /// Says nothing: types and roles are found out.
    public static final SchemaFile NONE = new SchemaFile(List.of(), Map.of());

    public SchemaFile {
        columns = List.copyOf(columns);
        roles = Map.copyOf(roles);
    }

    /// @throws Trouble when there is no such file or it says something else
    public static SchemaFile read(Path file) {
        try {
            JsonNode columns = Wire.JSON.readTree(Files.readString(file)).path("columns");
            List<Column> typed = new ArrayList<>();
            Map<String, Role> roles = new LinkedHashMap<>();
            for (var column : columns.properties()) {
                String name = column.getKey();
                String word = column.getValue().asString("");
                switch (word) {
                    case "num" -> typed.add(new Column(name, ColumnType.NUMBER, Role.FEATURE));
                    case "cat" -> typed.add(new Column(name, ColumnType.CATEGORY, Role.FEATURE));
                    case "target" -> roles.put(name, Role.TARGET);
                    case "prediction" -> roles.put(name, Role.PREDICTION);
                    case "score" -> roles.put(name, Role.SCORE);
                    case "time" -> roles.put(name, Role.TIME);
                    case "id" -> roles.put(name, Role.ID);
                    case "ignore" -> roles.put(name, Role.IGNORE);
                    default ->
                            throw wrong(
                                    file, "In it, %s is no kind of column.".formatted(word), null);
                }
            }
            return new SchemaFile(typed, roles);
        } catch (NoSuchFileException e) {
            throw wrong(file, "There is no such file.", e);
        } catch (IOException | JacksonException e) {
            throw wrong(file, "It cannot be read as JSON.", e);
        }
    }

    private static Trouble wrong(Path file, String why, @Nullable Exception cause) {
        return new Trouble(
                "Could not use the schema %s.".formatted(file.getFileName()),
                why,
                "A schema is a JSON file whose columns map names to num, cat, target, prediction,"
                        + " score, time, id or ignore.",
                cause);
    }

    /// Column names by what quality and windows call their roles: y_true, y_pred, y_pred_proba. A role that several columns have is left out.
    public Map<String, String> columnsByRole() {
        Map<String, String> byRole = new LinkedHashMap<>();
        RoleNames.ROLES.forEach(
                (name, role) -> {
                    List<String> having =
                            roles.entrySet().stream()
                                    .filter(entry -> entry.getValue() == role)
                                    .map(Map.Entry::getKey)
                                    .toList();
                    if (having.size() == 1) byRole.put(name, having.getFirst());
                });
        return byRole;
    }

    /// Options that read a file with these types.
    public ReadOptions options() {
        ReadOptions d = ReadOptions.DETECT;
        return new ReadOptions(
                d.format(),
                d.delimiter(),
                d.header(),
                d.encoding(),
                d.decimalSign(),
                d.dateFormat(),
                d.sheet(),
                columns);
    }

    /// The file as it was brought in, with the roles said here in place of those guessed.
    Brought applied(Brought file) {
        Schema schema = new Schema(file.schema().columns().stream().map(this::withRole).toList());
        return new Brought(
                file.fingerprint(),
                schema,
                file.profile(),
                file.options(),
                file.notes(),
                file.fileName(),
                file.bytes());
    }

    private Column withRole(Column column) {
        Role role = roles.getOrDefault(column.name(), column.role());
        return new Column(column.name(), column.type(), role);
    }

    /// @throws Trouble when a column is named that neither file has
    void mustKnow(Brought reference, Brought current) {
        for (String name : names())
            if (reference.schema().column(name).isEmpty()
                    && current.schema().column(name).isEmpty())
                throw new Trouble(
                        "The schema does not fit the files.",
                        "It names a column %s, and neither file has it.".formatted(name),
                        "Check the names in the schema.");
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(roles.keySet());
        columns.forEach(column -> names.add(column.name()));
        return names;
    }
}
