package dev.holdfast.worker;

import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.Schema;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/// What the desk asks of the worker. Paths are absolute. `scratch` is a private folder for the one request.
sealed interface Ask {
    record Preview(String file, ReadOptions options, String scratch) implements Ask {}

    record Bring(String file, ReadOptions options, String folder, String scratch) implements Ask {}

    record Tracked(String place) implements Ask {}

    record Rows(String table, long offset, int limit, String scratch) implements Ask {}

    record Compare(
            String reference, String current, Schema schema, CheckSettings settings, String scratch)
            implements Ask {}

    /// Two foreign files, compared and not kept. `columns` are the only ones to compare, empty for all; `methods` is `all`, names joined by commas, or empty; `content` asks for the hashes of the canonical content.
    record Pair(
            String reference,
            String current,
            SchemaFile schema,
            List<String> columns,
            CheckSettings settings,
            String methods,
            boolean content,
            String scratch)
            implements Ask {}

    record Describe(String table, Schema schema, String scratch) implements Ask {}

    /// `resume` is what an earlier answer left as its state, or empty.
    record Detect(
            String file,
            ReadOptions options,
            String column,
            String detector,
            Map<String, String> parameters,
            String resume,
            String scratch)
            implements Ask {}

    /// `roles` are column names by role; `positive` is a label or empty.
    record Quality(
            String file,
            ReadOptions options,
            String task,
            Map<String, String> roles,
            String positive,
            String scratch)
            implements Ask {}

    record Windows(WindowsRequest request, String scratch) implements Ask {}

    /// Two foreign files, replayed as one history and not kept.
    record Replay(HistoryRequest request, String scratch) implements Ask {}

    /// Ends the worker, as a crash would; for tests of what happens then.
    record Crash() implements Ask {}

    static Ask of(JsonNode message) {
        Class<? extends Ask> kind =
                switch (message.path("ask").asString("")) {
                    case "Preview" -> Preview.class;
                    case "Bring" -> Bring.class;
                    case "Tracked" -> Tracked.class;
                    case "Rows" -> Rows.class;
                    case "Compare" -> Compare.class;
                    case "Pair" -> Pair.class;
                    case "Describe" -> Describe.class;
                    case "Detect" -> Detect.class;
                    case "Quality" -> Quality.class;
                    case "Windows" -> Windows.class;
                    case "Replay" -> Replay.class;
                    case "Crash" -> Crash.class;
                    default -> throw new IllegalArgumentException("unknown request");
                };
        return Wire.JSON.treeToValue(message.path("with"), kind);
    }
}
