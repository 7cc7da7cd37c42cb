package dev.holdfast.store;

import dev.holdfast.catalog.Origin;
import dev.holdfast.catalog.Presence;

import org.jspecify.annotations.Nullable;

/// An origin in three columns, all null for what was made here.
public final class Origins {
    private Origins() {}

    public static @Nullable Origin read(Row row) {
        Long connection = row.idOrNull("connection_id");
        return connection == null
                ? null
                : new Origin(
                        connection, row.text("external_id"), row.word(Presence.class, "presence"));
    }

    public static Merge set(Merge merge, @Nullable Origin origin) {
        return merge.set("connection_id", origin == null ? null : origin.connectionId())
                .set("external_id", origin == null ? null : origin.externalId())
                .set("presence", origin == null ? null : origin.presence());
    }
}
