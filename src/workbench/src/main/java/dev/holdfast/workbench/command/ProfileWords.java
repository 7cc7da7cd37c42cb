package dev.holdfast.workbench.command;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A profile as a few lines of text.
final class ProfileWords {
    private final Output output;

    ProfileWords(Output output) {
        this.output = output;
    }

    void tell(String described) {
        JsonNode profile = JsonMapper.shared().readTree(described);
        output.words(
                "%,d rows, %d columns"
                        .formatted(profile.path("rows").asLong(0), profile.path("columns").size()));
        for (JsonNode column : profile.path("columns"))
            output.words(
                    "%-24s %-4s missing %,d  distinct %,d%s"
                            .formatted(
                                    column.path("column").asString(""),
                                    column.path("type").asString(""),
                                    column.path("missing").asLong(0),
                                    column.path("distinct").asLong(0),
                                    range(column)));
    }

    private static String range(JsonNode column) {
        if (!column.has("min") || column.path("min").isNull()) return "";
        return "  %s to %s, mean %s"
                .formatted(
                        column.path("min").asString(""),
                        column.path("max").asString(""),
                        column.path("mean").asString(""));
    }
}
