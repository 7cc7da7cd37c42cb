package dev.holdfast.store;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A standard MERGE of one row: `sql.merge("project").key("id", 7).set("name", "Flights").run()`. Keys are numbers or
/// text. The values stand in the statement twice, so that PostgreSQL knows the type of a null from its column.
public final class Merge {
    private final Sql sql;
    private final String table;
    private final Map<String, Object> keys = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

    Merge(Sql sql, String table) {
        this.sql = sql;
        this.table = table;
    }

    public Merge key(String column, Object value) {
        keys.put(column, value);
        return this;
    }

    public Merge set(String column, @Nullable Object value) {
        columns.put(column, value);
        return this;
    }

    public void run() {
        List<@Nullable Object> values = new ArrayList<>(keys.values());
        values.addAll(columns.values());
        values.addAll(columns.values());
        sql.update(text(), values.toArray());
    }

    private String text() {
        return "merge into %s t using (select %s) s on %s when matched then update set %s when not matched then insert (%s, %s) values (%s, %s)"
                .formatted(
                        table,
                        keys("cast(? as %2$s) as %1$s", ", "),
                        keys("t.%1$s = s.%1$s", " and "),
                        columns.keySet().stream()
                                .map(c -> c + " = ?")
                                .collect(Collectors.joining(", ")),
                        String.join(", ", keys.keySet()),
                        String.join(", ", columns.keySet()),
                        keys("s.%1$s", ", "),
                        String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    private String keys(String form, String between) {
        return keys.entrySet().stream()
                .map(k -> form.formatted(k.getKey(), type(k.getValue())))
                .collect(Collectors.joining(between));
    }

    private static String type(Object key) {
        return key instanceof String ? "varchar" : "bigint";
    }
}
